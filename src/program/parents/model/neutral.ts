/** What would tell whoever looks over a shoulder why somebody comes, in both languages. */
const TELLING =
  /traffick|trafic|tr[áa]fico|\btrata\b|exploit|explota|prostitu|\bcsec\b|\bcsey\b|\bcse\b|victim|v[íi]ctima|surviv|sobrevivient|abus|\bsex|rescue|rescat|runaway|pandill|\bgang|probation|dcfs/i;

/** Whether a title, a place or a letter could be that of any class. */
export const isNeutral = (text: string): boolean => !TELLING.test(text);
