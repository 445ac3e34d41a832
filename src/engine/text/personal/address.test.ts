import { expect, test } from "vitest";
import { findAddresses } from "./address.ts";

const read = (text: string): string =>
  findAddresses(text)
    .map(({ start, end, certain }) => `${text.slice(start, end)}${certain ? "" : " ?"}`)
    .join("; ");

test.each([
  ["12 Elm Street", "12 Elm Street"],
  ["at 12b Elm St, ok", "12b Elm St"],
  ["42 North 5th Ave.", "42 North 5th Ave"],
  ["14 Main Street", "14 Main Street"],
  ["123 Main Street", "123 Main Street"],
  ["10 Old Mill Road, Leeds", "10 Old Mill Road"],
  ["Am Bachufer 9, 10115 Berlin", "Bachufer 9, 10115 Berlin"],
  ["12 elm street", "12 elm street ?"],
  ["12 elm street, springfield il 62704", "12 elm street, springfield il 62704"],
  ["12 Elm Street, Apt 4B, Springfield, IL 62704", "12 Elm Street, Apt 4B, Springfield, IL 62704"],
  ["7 Rosebud Close, Flat 3, Leeds LS1 4AP", "7 Rosebud Close, Flat 3, Leeds LS1 4AP"],
  ["12 rue de la Paix, 75002 Paris", "12 rue de la Paix, 75002 Paris"],
  ["Hauptstraße 12, 10115 Berlin", "Hauptstraße 12, 10115 Berlin"],
  ["hauptstrasse 12", "hauptstrasse 12"],
  ["Berliner Straße 3", "Berliner Straße 3"],
  ["Calle Mayor 12", "Calle Mayor 12"],
  ["Via dei Fiorentini 17", "Via dei Fiorentini 17"],
  ["Prinsengracht 263", "Prinsengracht 263"],
  ["Rua da Alegria, 45", "Rua da Alegria, 45"],
  ["12 Broadway, Apt. 5", "12 Broadway, Apt. 5"],
  ["he lives at 42 Elm", "42 Elm ?"],
  ["Springfield, IL 62704", "Springfield, IL 62704 ?"],
])("an address is found in: %s", (text, found) => expect(read(text)).toBe(found));

test.each([
  "level 5 boss road",
  "a 2 way street and a 4 lane highway",
  "1st place, 2nd place, 3rd place",
  "route 66 was fun",
  "5 people on the street",
  "20 minute drive, 3 hour drive",
  "2 blocks down the road",
  "i have 3 lives at 20 hp",
  "he lives at level 5",
  "Platz 1 für uns, Platz 12 für euch",
  "Hinweg 5 Stunden",
  "via port 22 or via steam 2",
  "Chapter 12 The Long Road",
  "221B Baker Street",
  "1600 Pennsylvania Avenue",
  "10 Downing Street",
  "742 Evergreen Terrace, Springfield",
  "2 more court cases",
  "top 10 way better",
  "got 12 k ills on dust street",
  "24/7 open drive",
  "v1.2 Elm Street",
  "$12 Elm Street",
  "GTA 5 Vinewood Hills",
  "Room 5 floor 3",
  "Season 3 Suite Life",
  "Bowling -8 Akron Green -4",
  "May 12 Main Street closes",
  "9, 10115 Berlin",
  "Version 9, 10115 downloads",
  "12 Elm",
  "in 1999 he took the long road",
  "won 3 of 5 rounds in a row",
  "5 Star Hill",
])("no address is found in: %s", (text) => expect(read(text)).toBe(""));
