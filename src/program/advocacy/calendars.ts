import { calendarsOf } from '#casework/responses/index.ts';
import type { Calendars } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';

/** The county's calendar, by which a contract's business days are counted. */
export const calendars = ({ actor }: Errand): Calendars => calendarsOf(actor);
