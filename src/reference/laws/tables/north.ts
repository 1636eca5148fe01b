import { table } from './table.ts';

/** Connecticut, the District of Columbia, Maryland, Massachusetts, New Jersey. */
export const north = [
  ...table(
    'us-ct',
    'ct-54-95c-shall',
    `
    Prostitution: the court shall | prostitution | eligible
    Theft is in the other parts | theft | not: offense
    A juvenile finding is no judgment of conviction | adjudication prostitution age:16 | not: record
    An arrest alone | arrest prostitution | not: record
    Convicted at 17: no age is asked for | prostitution age:17 | eligible
    `,
  ),
  ...table(
    'us-ct',
    'ct-54-95c-misdemeanor',
    `
    Shoplifting: the court may | theft | eligible
    A felony | theft felony | not: offense
    Labor trafficking | theft labor | eligible
    Before October 2021: what held is unclear | theft on:2021-09-30 | not-known: unread
    Since October 2021 | theft on:2021-10-01 | eligible
    Not because of it | theft alone | not: nexus
    `,
  ),
  ...table(
    'us-ct',
    'ct-54-95c-felony',
    `
    A class D felony | fraud felony class:d | eligible
    A class B felony | robbery felony class:b | not: offense | general
    Class not known | fraud felony | perhaps: offense
    `,
  ),
  ...table(
    'us-dc',
    'dc-22-1844',
    `
    Theft, sentence served | theft | eligible
    Sentence not served yet | theft undone | not: sentence
    Whether it is served is not known | theft done? | perhaps: sentence
    Murder in the first degree is left out | code:22-2101 felony | not: offense | general
    Robbery: whether it is on the list of the law | robbery felony | perhaps: offense
    At 17 | theft age:17 | eligible
    A juvenile finding: not known | adjudication theft age:16 | not-known: record
    An arrest: the other remedy | arrest theft | not: record
    Not because of it | theft alone | not: nexus
    `,
  ),
  ...table(
    'us-dc',
    'dc-22-1844-arrest',
    `
    An arrest for robbery: even an ineligible offense | arrest robbery felony | eligible
    A dropped charge | dismissed theft | eligible
    A conviction: the other remedy | theft | not: record
    `,
  ),
  ...table(
    'us-md',
    'md-cp-8-302',
    `
    Prostitution | prostitution | eligible
    Having drugs | drug-possession | eligible
    Disorderly conduct | disorderly | eligible
    Theft: only the misdemeanor is listed | theft | perhaps: offense
    A false government paper by its section | code:8-303 | eligible
    Indecent exposure is listed, other sexual offenses are not | sexual | perhaps: offense
    Robbery is not listed | robbery felony | not: offense | general
    Selling drugs is not | drug-sale felony | not: offense
    An arrest alone | arrest prostitution | not: record
    A juvenile finding: not known | adjudication trespass age:16 | not-known: age record
    Not because of it | trespass alone | not: nexus
    In 2022 another text held, which nobody read | prostitution on:2022-06-01 | not-known: unread
    The first day of the text that was read | prostitution on:2023-10-01 | eligible
    `,
  ),
  ...table(
    'us-ma',
    'mgl-265-59',
    `
    Prostitution | prostitution | eligible
    Having drugs | drug-possession | eligible
    Selling drugs | drug-sale felony | not: offense
    Theft | theft | not: offense | general
    Found delinquent at 15 | adjudication prostitution age:15 | eligible
    Continued without a finding | diverted drug-possession | eligible
    An arrest alone | arrest prostitution | not: record
    Labor trafficking, drugs | drug-possession labor | eligible
    Not because of it | drug-possession alone | not: nexus
    To be asked | drug-possession link? | perhaps: nexus
    Kind of offense not known | misdemeanor | perhaps: offense
    `,
  ),
  ...table(
    'us-nj',
    'njsa-2c-44-1.1',
    `
    Theft | theft | eligible
    Robbery: not among what is left out | robbery felony | eligible
    Kidnapping is | kidnapping felony | not: offense | general
    A death is | homicide felony | not: offense
    A sexual offense: sexual assault is left out, others not | sexual felony | perhaps: offense
    Bringing in others: luring a child is left out | recruiting felony | perhaps: offense
    Found delinquent at 15 | adjudication drug-sale age:15 labor | eligible
    An arrest | arrest theft | eligible
    Charges dropped | dismissed theft | eligible
    Diverted: not known | diverted theft | not-known: record
    Not because of it | theft alone | not: nexus
    Before June 2022 | theft on:2022-05-31 | not-known: no-version
    Since June 2022 | theft on:2022-06-01 | eligible
    `,
  ),
];
