import fc from "fast-check";
import { expect, test } from "vitest";
import { ipv4Of, ipv4Text, ipv6Of, ipv6Text, isPublicAddress } from "./ip-address.ts";

test.each([
  ["192.168.1.1", "192.168.1.1"],
  ["3232235777", "192.168.1.1"],
  ["0xc0a80101", "192.168.1.1"],
  ["0300.0250.1.1", "192.168.1.1"],
  ["0xC0.0xA8.257", "192.168.1.1"],
  ["192.11010305", "192.168.1.1"],
])("a browser goes with %s to %s", (written, plain) => expect(ipv4Text(ipv4Of(written)!)).toBe(plain));

test.each(["", "1.2.3.4.5", "256.1.1.1", "1.2.3.256", "4294967296", "08.1.1.1", "0x.1.1.1", "1..2", "a.b", "1.2.3.4 "])(
  "%j is no address of the fourth version",
  (text) => expect(ipv4Of(text)).toBeUndefined(),
);

test.each([
  ["::1", "::1"],
  ["2001:DB8:0:0:8:800:200C:417A", "2001:db8::8:800:200c:417a"],
  ["::ffff:192.168.1.1", "192.168.1.1"],
  ["::ffff:c0a8:101", "192.168.1.1"],
  ["64:ff9b::10.0.0.1", "10.0.0.1"],
  ["2002:7f00:1::", "127.0.0.1"],
  ["1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"],
  ["fe80::", "fe80::"],
])("%s is plainly %s", (written, plain) => expect(ipv6Text(ipv6Of(written)!)).toBe(plain));

test.each([
  "",
  ":",
  ":::",
  "1::2::3",
  "1:2:3:4:5:6:7",
  "1:2:3:4:5:6:7:8:9",
  "12345::",
  "g::",
  "::1.2.3",
  "fe80::1%eth0",
])("%j is no address of the sixth version", (text) => expect(ipv6Of(text)).toBeUndefined());

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.0.1",
  "169.254.169.254",
  "100.64.0.1",
  "0.0.0.0",
  "224.0.0.1",
  "255.255.255.255",
  "198.18.0.1",
  "::",
  "::1",
  "fe80::1",
  "fc00::1",
  "fd00:ec2::254",
  "ff02::1",
  "::ffff:127.0.0.1",
  "::ffff:a9fe:a9fe",
  "64:ff9b::7f00:1",
  "2002:a00:1::1",
  "2001:db8::1",
  "2001::1",
  "2130706433",
  "0x7f.1",
  "localhost",
  "",
])("nothing is fetched from %j", (address) => expect(isPublicAddress(address)).toBe(false));

test.each(["93.184.216.34", "172.32.0.1", "100.128.0.1", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "198.20.0.1"])(
  "%s is public",
  (address) => expect(isPublicAddress(address)).toBe(true),
);

test("every address survives being written and read, in both versions", () => {
  fc.assert(
    fc.property(fc.nat(0xffffffff), (address) => {
      expect(ipv4Of(ipv4Text(address))).toBe(address);
      expect(ipv4Of(String(address))).toBe(address);
    }),
  );
  fc.assert(
    fc.property(fc.ipV6(), (text) => {
      const groups = ipv6Of(text);
      expect(groups, text).toHaveLength(8);
      const plain = ipv6Text(groups!);
      if (plain.includes(":")) expect(ipv6Of(plain)).toEqual(groups);
    }),
  );
});
