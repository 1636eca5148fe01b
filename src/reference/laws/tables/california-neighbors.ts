import { table } from './table.ts';

/** California's juvenile court, and what lies beside 236.14 for adults. */
export const californiaNeighbors = [
  ...table(
    'us-ca',
    'wic-781',
    `
    Nineteen, theft at 16, case closed, doing well | adjudication theft age:16 ended:2025-06-01 yes:rehabilitated | eligible
    Seventeen, closed a year ago | adjudication theft age:14 ended:2025-06-01 yes:rehabilitated | not: earliest
    Seventeen, closed five years ago | adjudication theft offense:2021-07-01 age:12 ended:2021-11-01 yes:rehabilitated | eligible
    Seventeen, and nobody knows when it closed | adjudication theft age:14 yes:rehabilitated | perhaps: clean earliest
    A felony since | adjudication theft age:16 ended:2025-06-01 later:2025-08-01:felony yes:rehabilitated | not: clean
    A misdemeanor of moral turpitude since | adjudication theft age:16 ended:2025-06-01 later:2025-08-01:moral yes:rehabilitated | not: clean
    Another misdemeanor since | adjudication theft age:16 ended:2025-06-01 later:2025-08-01 yes:rehabilitated | eligible
    A felony before it closed | adjudication theft age:16 ended:2025-06-01 later:2025-05-01:felony yes:rehabilitated | eligible
    Nothing shows that it goes well | adjudication theft age:16 ended:2025-06-01 no:rehabilitated | not: also.rehabilitated
    To be asked | adjudication theft age:16 ended:2025-06-01 | perhaps: also.rehabilitated
    Robbery at 16: another part of the section | adjudication code:PC_211 felony age:16 ended:2025-06-01 yes:rehabilitated | not: offense | wic-782
    Robbery at 13 is not of 707(b) | adjudication code:PC_211 felony offense:2019-03-01 age:13 ended:2020-03-01 yes:rehabilitated | eligible
    Robbery, the age not known | adjudication code:PC_211 felony age:? ended:2020-03-01 yes:rehabilitated | perhaps: age offense
    A fight at 16: which assault it was decides | adjudication assault age:16 ended:2025-06-01 yes:rehabilitated | perhaps: offense
    A conviction as an adult | theft ended:2025-06-01 yes:rehabilitated | not: age record
    `,
  ),
  ...table(
    'us-ca',
    'wic-781-707b',
    `
    Robbery at 16, supervision done, never committed | adjudication code:PC_211 felony age:16 ended:2025-06-01 yes:age-for-commitment yes:rehabilitated | eligible
    Supervision still runs | adjudication code:PC_211 felony age:16 undone ended:2025-06-01 yes:age-for-commitment yes:rehabilitated | not: sentence
    Committed, and not 21 yet | adjudication code:PC_211 felony age:16 ended:2025-06-01 no:age-for-commitment yes:rehabilitated | not: also.age-for-commitment
    Not 18 yet | adjudication code:PC_211 felony age:14 ended:2025-06-01 yes:age-for-commitment yes:rehabilitated | not: earliest
    Theft: the other part | adjudication theft age:16 ended:2025-06-01 yes:age-for-commitment yes:rehabilitated | not: offense
    `,
  ),
  ...table(
    'us-ca',
    'wic-786',
    `
    Probation went well | adjudication theft age:16 yes:satisfactory yes:ended-2015 | eligible
    It did not | adjudication theft age:16 no:satisfactory yes:ended-2015 | not: also.satisfactory
    It ended before 2015 | adjudication theft offense:2012-03-01 age:16 yes:satisfactory no:ended-2015 | not: also.ended-2015
    It still runs | adjudication theft age:16 undone yes:satisfactory yes:ended-2015 | not: sentence | wic-782
    Robbery at 16 | adjudication code:PC_211 felony age:16 yes:satisfactory yes:ended-2015 | not: offense | wic-782
    Robbery at 13 | adjudication code:PC_211 felony age:13 yes:satisfactory yes:ended-2015 | eligible
    Assault with a gun at 15 | adjudication code:PC_245(a)(2) felony age:15 yes:satisfactory yes:ended-2015 | not: offense
    Having his gun at 15 | adjudication code:PC_29610 felony age:15 yes:satisfactory yes:ended-2015 | eligible
    Selling methamphetamine at 16: which drug decides | adjudication code:HS_11379(a) felony age:16 yes:satisfactory yes:ended-2015 | perhaps: offense
    The petition was dismissed | dismissed theft age:16 yes:satisfactory yes:ended-2015 | eligible
    Before there was such a law | adjudication theft offense:2012-03-01 age:16 on:2014-12-31 yes:satisfactory | not: no-such-law
    `,
  ),
  ...table(
    'us-ca',
    'wic-786.5',
    `
    Diversion at 15 done | diverted theft age:15 yes:diversion-done | eligible
    Whether it is done | diverted theft age:15 | perhaps: also.diversion-done
    It went to court | adjudication theft age:15 yes:diversion-done | not: record
    Diverted as an adult | diverted theft yes:diversion-done | not: age | arrest-sealing
    `,
  ),
  ...table(
    'us-ca',
    'wic-793',
    `
    Selling heroin at 16, deferred, done well | dismissed code:HS_11352 felony age:16 labor yes:dej-done | eligible
    A misdemeanor: it is for felonies | dismissed theft age:16 yes:dej-done | not: offense
    Robbery | dismissed code:PC_211 felony age:16 yes:dej-done | not: offense
    `,
  ),
  ...table(
    'us-ca',
    'wic-782',
    `
    Robbery at 16, demanded: a judge may dismiss it | adjudication code:PC_211 felony age:16 | eligible
    No link has to be shown | adjudication theft age:16 alone | eligible
    An adult conviction | theft | not: age record | pardon
    In 2022 another text held, which nobody read | adjudication theft age:16 offense:2020-03-01 on:2022-12-31 | not-known: unread
    `,
  ),
  ...table(
    'us-ca',
    'pc-1203.47',
    `
    Found delinquent for prostitution at 16, nineteen now | adjudication prostitution age:16 | eligible
    Seventeen now | adjudication prostitution age:14 | not: earliest
    Theft | adjudication theft age:16 | not: offense
    A conviction in adult court | prostitution age:17 | not: record
    `,
  ),
  ...table(
    'us-ca',
    'pc-1203.49',
    `
    Prostitution, probation done | code:PC_647(b) | eligible
    Probation still runs | code:PC_647(b) undone | not: sentence
    Loitering has its own section | code:PC_653.22 | not: offense
    Nobody demanded it | code:PC_647(b) alone | not: nexus
    An arrest alone | arrest code:PC_647(b) | not: record | arrest-sealing
    A juvenile finding | adjudication code:PC_647(b) age:16 | not: record
    `,
  ),
  ...table(
    'us-ca',
    'pc-653.29',
    `
    Loitering under the repealed section | code:PC_653.22(a) | eligible
    Nothing about trafficking is asked for | code:PC_653.22(a) alone | eligible
    Prostitution is another section | code:PC_647(b) | not: offense
    Loitering or prostitution, no code | prostitution | perhaps: offense
    Before the repeal | code:PC_653.22 offense:2020-03-01 on:2022-12-31 | not: no-such-law
    `,
  ),
  ...table(
    'us-ca',
    'pc-1170.22',
    `
    A felony for prostitution, long ago | code:PC_647f felony offense:2012-03-01 | eligible
    Being drunk in public is 647(f) with brackets | code:PC_647(f) | not: offense
    `,
  ),
];
