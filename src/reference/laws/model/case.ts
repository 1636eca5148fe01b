import type { Day } from '#kernel/days.ts';
import type { LawRecord, Person } from './person.ts';
import type { Jurisdiction, Version } from './remedy.ts';

/** All that a condition may look at. Nothing else is asked, and no clock. */
export type Case = { law: Version; file: Jurisdiction; record: LawRecord; person: Person; on: Day };
