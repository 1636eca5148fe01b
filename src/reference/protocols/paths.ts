/** The links of this module. */
const one = (id: string) => `/protocols/${id}`;
const version = (id: string, n: number | string) => `${one(id)}/versions/${n}`;
const step = (id: string, n: number | string, stepId: string) => `${version(id, n)}/steps/${stepId}`;

export const paths = {
  library: '/protocols',
  protocol: one,
  guide: (id: string) => `${one(id)}/guide.pdf`,
  picture: (id: string) => `${one(id)}/picture`,
  choices: (id: string) => `${one(id)}/choices`,
  switchOf: (id: string, key: string) => `${one(id)}/switches/${key}`,
  settingOf: (id: string, key: string) => `${one(id)}/settings/${key}`,
  history: (id: string) => `${one(id)}/history`,
  drafts: (id: string) => `${one(id)}/drafts`,
  version,
  changes: (id: string, n: number | string) => `${version(id, n)}/changes`,
  /** Answered by the responses' module, which holds the past. */
  trial: (id: string, n: number | string) => `${version(id, n)}/trial`,
  whole: (id: string, n: number | string) => `${version(id, n)}/whole`,
  steps: (id: string, n: number | string) => `${version(id, n)}/steps`,
  step,
  stepPlace: (id: string, n: number | string, stepId: string) => `${step(id, n, stepId)}/place`,
  stepRemoval: (id: string, n: number | string, stepId: string) => `${step(id, n, stepId)}/removal`,
  act: (id: string, n: number | string, kind: string) => `${version(id, n)}/${kind}`,
  file: (id: string, n: number | string) => `${version(id, n)}/definition.json`,
  import: '/protocols/import',
  importPreview: '/protocols/import/preview',
} as const;
