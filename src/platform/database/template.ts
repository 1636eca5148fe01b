import { CompiledQuery, type RawBuilder } from 'kysely';
import type { Statement } from './at-once.ts';
import type { Db } from './connect.ts';

/**
 * A long statement whose text is made once in the life of the process. `build` is asked with a mark for each value; where a
 * mark stands, the value of each use goes, and a value that stands in many places is sent once.
 * @returns the statement for given values
 */
export function template<Row, Values extends Record<string, unknown>>(
  names: readonly (keyof Values & string)[],
  build: (marks: Values) => RawBuilder<Row>,
): (values: Values) => Statement<Row> {
  const marks = new Map(names.map((name) => [name, Object.freeze({ mark: name })] as const));
  let made: { sql: string; places: ((values: Values) => unknown)[] } | null = null;
  const make = (db: Parameters<Statement['compile']>[0]) => {
    const { sql, parameters } = build(Object.fromEntries(marks) as Values).compile(db as Db);
    const places: ((values: Values) => unknown)[] = [];
    const numberOf = new Map<unknown, number>();
    const text = sql.replace(/\$(\d+)/g, (_, n) => {
      const value = parameters[Number(n) - 1];
      const name = names.find((each) => marks.get(each) === value);
      const known = name && numberOf.get(name);
      if (known) return `$${known}`;
      places.push(name ? (values) => values[name] : () => value);
      if (name) numberOf.set(name, places.length);
      return `$${places.length}`;
    });
    return { sql: text, places };
  };
  return (values) => ({
    compile: (db) => {
      made ??= make(db);
      return CompiledQuery.raw(
        made.sql,
        made.places.map((place) => place(values)),
      ) as CompiledQuery<Row>;
    },
  });
}
