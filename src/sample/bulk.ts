import type pg from 'pg';

type Row = Record<string, unknown>;

/**
 * Rows gathered by table and written a batch at a time, in the order in which the tables are named: one statement a table.
 * Bytes travel as hex inside JSON. Needs the owner of a sample database, past every policy.
 */
export class Bulk {
  private readonly rows = new Map<string, Row[]>();
  private readonly client: pg.Client;
  private readonly order: readonly string[];
  count = 0;

  constructor(client: pg.Client, order: readonly string[]) {
    this.client = client;
    this.order = order;
  }

  add(table: string, row: Row): void {
    const list = this.rows.get(table);
    if (list) list.push(row);
    else this.rows.set(table, [row]);
    this.count++;
  }

  async flush(): Promise<void> {
    for (const table of this.rows.keys()) if (!this.order.includes(table)) throw new Error(`No order for ${table}`);
    for (const table of this.order) {
      const rows = this.rows.get(table);
      if (!rows || rows.length === 0) continue;
      const columns = [...new Set(rows.flatMap(Object.keys))];
      const list = columns.map((name) => `"${name}"`).join(', ');
      await this.client.query(
        `insert into ${table} (${list}) select ${list} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
        [JSON.stringify(rows, inJson)],
      );
    }
    this.rows.clear();
    this.count = 0;
  }
}

function inJson(_name: string, value: unknown): unknown {
  // A Buffer reaches a replacer as its own JSON form.
  if (typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer' && 'data' in value)
    return `\\x${Buffer.from(value.data as number[]).toString('hex')}`;
  return value;
}
