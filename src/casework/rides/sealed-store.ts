import { z } from 'zod';
import { newDataKey, open, openDataKey, type Plain, seal, type Vault } from '#platform/vault/index.ts';

type Table = 'rides.vendors' | 'rides.rides';
type Holder = { vault: Pick<Vault, 'ring'>; county: string };
type DataKey = Parameters<typeof seal>[0];

const trip = z.object({ from: z.string(), to: z.string(), area: z.string(), call: z.string(), called: z.string() });
/** What a driver reads: where from, where to, whom to call, what to call the youth; `area` alone before a yes. */
export type Trip = z.infer<typeof trip>;
const driver = z.object({ name: z.string(), plate: z.string(), car: z.string() });
export type Driver = z.infer<typeof driver>;
const own = z.object({ along: z.string(), notKnow: z.string(), reach: z.string() });
/** What no driver reads: who rides along, what they must not know, and how the youth who asked is reached; sealed with the youth's key. */
export type Own = z.infer<typeof own>;
const card = z.object({ name: z.string(), phone: z.string(), email: z.string(), area: z.string() });
export type VendorCard = z.infer<typeof card>;

export const readOwn = (plain: unknown): Own => own.parse(plain);

/** The key of one row, new; and what it seals. */
export function newPen({ vault, county }: Holder, table: Table, id: string): { wrapped: Buffer; pen: Pen } {
  const { wrapped, dataKey } = newDataKey(vault.ring, { kind: 'ride', county, id });
  return { wrapped, pen: penWith(dataKey, county, table, id) };
}

export type Pen = {
  seal: (column: string, plain: Plain) => Buffer;
  open: (column: string, sealed: Uint8Array) => Plain;
};
/** @throws when the key does not open: it was changed or moved. */
export function penOf({ vault, county }: Holder, table: Table, id: string, wrapped: Uint8Array): Pen {
  const key = openDataKey(vault.ring, wrapped, { kind: 'ride', county, id });
  if (!key.ok) throw new Error('The key of a ride or of its provider does not open: it was changed or moved.');
  return penWith(key.value, county, table, id);
}

function penWith(key: DataKey, county: string, table: Table, row: string): Pen {
  const place = (column: string) => ({ county, table, row, column });
  return {
    seal: (column, plain) => seal(key, place(column), plain),
    open: (column, sealed) => {
      const opened = open(key, place(column), sealed);
      if (!opened.ok) throw new Error('What was sealed of a ride does not open: it was changed or moved.');
      return opened.value;
    },
  };
}

type Wrapped = { id: string; wrapped: Uint8Array };
export const openVendor = (holder: Holder, row: Wrapped & { sealed: Uint8Array }): VendorCard =>
  card.parse(penOf(holder, 'rides.vendors', row.id, row.wrapped).open('sealed', row.sealed));
export const openDriver = (holder: Holder, row: Wrapped & { driver: Uint8Array | null }): Driver | null =>
  row.driver && driver.parse(penOf(holder, 'rides.rides', row.id, row.wrapped).open('driver', row.driver));
export const openTrip = (holder: Holder, row: Wrapped & { trip: Uint8Array }): Trip =>
  trip.parse(penOf(holder, 'rides.rides', row.id, row.wrapped).open('trip', row.trip));
