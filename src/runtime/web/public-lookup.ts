import { lookup as dnsLookup, type LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import { ConnectorError } from "../../engine/errors.ts";
import { isPublicAddress } from "../../engine/text/ip-address.ts";

/** Finds all addresses of a name. `dns.lookup`, or what a test has in its place. */
export type Resolver = (name: string) => Promise<readonly LookupAddress[]>;

/** Which addresses may be connected to. */
export type AddressGuard = (address: string) => boolean;

export const systemResolver: Resolver = (name) =>
  new Promise((resolve, reject) => {
    dnsLookup(name, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });

/**
 * A look-up for one connection that refuses a name of which any address is not allowed. The connection goes to the addresses that
 * were checked: the name is not asked for a second time, so that it cannot answer otherwise then.
 */
export const guardedLookup =
  (resolver: Resolver, isAllowed: AddressGuard = isPublicAddress): LookupFunction =>
  (name, options, callback) => {
    resolver(name).then(
      (addresses) => {
        const bad = addresses.find(({ address }) => !isAllowed(address));
        if (bad !== undefined) callback(refusal(name, bad.address), "", 0);
        else if (addresses.length === 0) callback(new ConnectorError(`cannot reach ${name}: it has no address`), "", 0);
        else if (options.all) callback(null, [...addresses]);
        else callback(null, addresses[0]!.address, addresses[0]!.family);
      },
      (cause: NodeJS.ErrnoException) => callback(cause, "", 0),
    );
  };

/** Not retryable: the address will be as private in an hour. */
export const refusal = (name: string, address: string): ConnectorError =>
  new ConnectorError(`will not fetch from ${name}: ${address} is not an address of the public internet`);
