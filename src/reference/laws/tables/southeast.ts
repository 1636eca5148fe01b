import { table } from './table.ts';

/** Mississippi, North Carolina, South Carolina, Tennessee, Virginia. */
export const southeast = [
  ...table(
    'us-ms',
    'miss-97-3-54.6',
    `
    The new law of July 2026 is known only from others | theft | perhaps: secondary
    A juvenile finding, by what others write | adjudication theft age:16 | perhaps: secondary
    Robbery: what others write closes no door | robbery felony | not-known: offense
    Not because of it: nobody read the new wording | theft alone | not-known: nexus
    In March 2026, under the act's own section | code:97-3-54.1(1) felony on:2026-03-01 | eligible
    In March 2026, theft: whether it is "under this act" | theft on:2026-03-01 | perhaps: offense
    The last day of the old text | code:97-3-54.1 felony on:2026-06-30 | eligible
    The first day of the new one | code:97-3-54.1 felony on:2026-07-01 | perhaps: offense secondary
    In March 2026, an arrest: not known | arrest theft on:2026-03-01 | not-known: record
    In March 2026, not because of it | code:97-3-54.1 felony alone on:2026-03-01 | not: nexus
    Before anybody read it | theft on:2025-03-01 | not-known: no-version
    `,
  ),
  ...table(
    'us-nc',
    'ncgs-15a-1416.1',
    `
    Theft that would not have happened otherwise | theft | eligible
    It would have happened anyway | theft anyway | not: nexus
    Assault | assault | not: offense | general
    Robbery | robbery felony | not: offense
    Selling drugs: the class decides | drug-sale felony | perhaps: offense
    Asked for late | theft late | not: diligence
    Diligence not looked at | theft late? | perhaps: diligence
    An arrest alone | arrest theft | not: record
    A juvenile finding: not known | adjudication theft age:16 | not-known: record
    Labor trafficking at 17 | fraud labor age:17 | eligible
    `,
  ),
  ...table(
    'us-nc',
    'ncgs-15a-145.9',
    `
    Coerced or deceived into fraud | fraud | eligible
    No diligence is asked for here | fraud late | eligible
    A juvenile finding has a section of its own | adjudication theft age:15 | not: record
    A warrant is open | fraud wanted | not: bars.open-warrant
    `,
  ),
  ...table(
    'us-nc',
    'ncgs-7b-3200',
    `
    A juvenile finding at 15: which offenses is not known here | adjudication theft age:15 | not-known: offense
    A conviction | theft age:17 | not: record
    `,
  ),
  ...table(
    'us-sc',
    'sc-16-3-2020-named',
    `
    Prostitution at 20 | prostitution | eligible
    Found delinquent for prostitution at 14 | adjudication prostitution age:14 | eligible
    Theft is in another part | theft | not: offense
    Bringing in others: whether it is the trafficking article | recruiting felony | perhaps: offense
    An arrest alone | arrest prostitution | not: record
    `,
  ),
  ...table(
    'us-sc',
    'sc-16-3-2020-misdemeanor',
    `
    Shoplifting for him | theft | eligible
    A felony theft | theft felony | not: offense
    Robbery | robbery | not: offense
    Assault as a misdemeanor: to be asked | assault | perhaps: offense
    Not because of it | theft alone | not: nexus
    Grade not known | theft grade? | perhaps: offense
    `,
  ),
  ...table(
    'us-sc',
    'sc-16-3-2020-class-f',
    `
    A class F felony | fraud felony class:f | eligible
    A class E felony | fraud felony class:e | not: offense
    Class not known | fraud felony | perhaps: offense
    `,
  ),
  ...table(
    'us-tn',
    'tenn-40-32-105',
    `
    Prostitution, a year after the sentence | prostitution | eligible
    Only eleven months after | prostitution completed:2026-01-02 | not: earliest
    A year today | prostitution completed:2025-12-01 | eligible
    Convicted in the last year | prostitution later:2025-12-02 | not: clean
    Convicted a year ago and a day | prostitution later:2025-11-30 | eligible
    A charge is open | prostitution pending | not: bars.pending-charge
    Sentence not done | prostitution undone | not: sentence
    It was used before: once only | prostitution bar:used-before | not: bars.used-before
    Theft: whether 40-32-101(g) names it | theft | perhaps: offense
    Robbery: force | robbery felony | not: offense | general
    The day the sentence ended is not known | prostitution done? | perhaps: earliest sentence
    An arrest alone | arrest prostitution | not: record
    Under 18: not known | prostitution age:17 | not-known: age
    Not because of it | prostitution alone | not: nexus
    `,
  ),
  ...table(
    'us-va',
    'va-19.2-327.15',
    `
    Prostitution at 20 | prostitution | eligible
    Drug possession by its section | code:18.2-250 | eligible
    Labor trafficking, since July 2025 | drug-possession labor | eligible
    Labor trafficking, the day before: neither the form nor the offense | drug-possession labor on:2025-06-30 | not: form offense
    Sex trafficking and prostitution, that same day | prostitution on:2025-06-30 | eligible
    Petit larceny by its section, since July 2025 | code:18.2-96 | eligible
    Before there was such a law | drug-possession on:2021-06-30 | not: no-such-law
    Theft: whether it is on the list | theft | perhaps: offense
    Robbery is not on the list | robbery felony | not: offense | general
    Selling drugs is not | drug-sale felony | not: offense
    Found delinquent at 16 | adjudication prostitution age:16 | eligible
    An arrest alone | arrest prostitution | not: record
    Not what brought it about | prostitution alone | not: nexus
    `,
  ),
];
