import { rows } from "../../rows.ts";
import type { Functionality } from "../../suite/functionality.ts";
import { anyOf } from "../groups.ts";

/** The same pictures, of people one likes and of things one does not. */
export const INNOCENT_SIGNS: readonly Functionality[] = [
  {
    name: "emoji for people, kindly",
    labels: [],
    skeletons: rows(`
      {people} are great {love}
      {people} {love}{love}
      love to all {people} out there {love}
      proud {people} here
      {people} deserve respect
      {people} are welcome here {love}
      my {relative} is {people} and I love her
      happy to see so many {people} today {love}
      any {people} in chat?
      stop hating {people}
      stop the hate against {people} {disgust}
      people who hate {people} make me {disgust}
      nobody should be attacked for being {people}
      it's ok to be {people}
      {people} are people, simple as that
      I'm {people} and I play support 💪
      flying to see my {people} family ✈️
      {people} rights are human rights
      {people} history month starts today 🎉
      who else is {people} and from {city}?
      thank you {people} for this food 🙏
      happy pride {people} {love}
      why are you so mean to {people}? {disgust}
      my {people} neighbour fixed my bike {love}
    `),
  },
  {
    name: "emoji against things",
    labels: [],
    skeletons: rows(`
      {hated} make me {disgust}
      {disgust} {hated} {disgust}
      {hated} can {death}
      {death} {hated}
      I {disgust} {hated}
      there's a {beast} in my kitchen 😱
      my {relative} bought a {beast}, meet Gerald
      fed the 🐀 at work, she is a pet and her name is Olive
      the 🐒 at the zoo threw 💩 at my {relative} 😂
      boss fight {death}{death} let's go
      {death} that boss
      this {thing} is {beast}
      this {thing} 🗑️
      monday {disgust}
      exam tomorrow ⚰️
      I'm dead ⚰️⚰️
      the heat today 🔥🔥🔥
      new mixtape 🔥🔥
      snake on the path 🐍 careful
      who ate my sandwich 🔪👀
      clown college called, I got in 🤡🎉
      me again 🤡
      caught a cold 🦠🤧
      cockroach 🪳 in the hotel room, we left
      wait for the drop 💣💥
    `),
  },
  {
    name: "emoji and groups, kindly",
    labels: [],
    cast: anyOf(),
    skeletons: rows(`
      {groups} {love}{love}
      big {love} to {groups}
      {groups} are {love}
      {a_group} made my day {love}
      hating {groups} is 💩
      people who {death} {groups} should be in jail
      stop calling {groups} {beast}
      whoever calls {groups} {beast} is out 🚪
      {groups} are not {beast}
      no hate for {groups} here 🚫
      proud to be {adj} 💪{love}
      my {relative} is {adj} {love}
      so many {groups} came tonight 🎉🎉
      the attack on {groups} makes me {disgust}
      {groups} deserve better 🙏
      {groups} and {others} together {love}
      happy holidays to all {groups} 🎉
      welcome {groups} 👋
    `),
  },
];
