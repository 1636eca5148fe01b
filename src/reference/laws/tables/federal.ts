import { table } from './table.ts';

/** 18 U.S.C. 3771A: what was read of it, and what only others write. */
export const federal = [
  ...table(
    'us',
    'usc-18-3771a-conviction',
    `
    Fraud at his direction | fraud felony | eligible
    Carrying drugs for a labor trafficker | drug-sale felony labor | eligible
    Bringing goods over the border for him | smuggling felony labor | eligible
    False papers | false-identity felony | eligible
    Bank robbery is a violent crime | robbery felony | not: offense | sentence
    Assault: force or not | assault felony | perhaps: offense
    A gun: having it or using it | weapon felony | perhaps: offense
    Bringing in others: by force or not | recruiting felony | perhaps: offense
    Kidnapping: to be looked at | kidnapping felony | perhaps: offense
    Nobody demanded it | fraud felony alone | not: nexus | sentence
    To be asked | fraud felony link? | perhaps: nexus
    At 17 | fraud felony age:17 | eligible
    An old case: it reaches back | fraud felony offense:1999-03-01 | eligible
    Still in prison | fraud felony undone | eligible
    Money owed, asked for late | fraud felony owes late | eligible
    Form not known: both count | fraud felony form? | eligible
    An arrest: the other part | arrest fraud felony | not: record
    A juvenile finding: not known | adjudication fraud age:16 | not-known: record
    The day before it was signed | fraud felony on:2026-01-22 | not: no-such-law
    The day it was signed | fraud felony on:2026-01-23 | eligible
    `,
  ),
  ...table(
    'us',
    'usc-18-3771a-arrest',
    `
    An arrest for fraud: the scope is known at second hand | arrest fraud felony | perhaps: secondary
    Charges dropped | dismissed fraud felony | perhaps: secondary
    Robbery: the part for violent crimes | arrest robbery felony | not: offense
    Nobody demanded it: what nobody read closes no door | arrest fraud felony alone | not-known: nexus
    A conviction: the other part | fraud felony | not: record
    `,
  ),
  ...table(
    'us',
    'usc-18-3771a-violent-arrest',
    `
    Acquitted of robbery, no child hurt | dismissed robbery felony no:child-hurt | perhaps: secondary
    A child was the victim | dismissed robbery felony yes:child-hurt | not: also.child-hurt
    Whether a child was | dismissed robbery felony | perhaps: also.child-hurt secondary
    Fraud: the other part | arrest fraud felony no:child-hurt | not: offense
    Convicted of robbery | robbery felony no:child-hurt | not: record | sentence
    `,
  ),
];
