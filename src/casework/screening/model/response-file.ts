import {
  inLanguage,
  itemByLinkId,
  type Questionnaire,
  type Response,
  type ResponseItem,
} from '#reference/instruments/index.ts';

/** What of a screening goes out beside its answers. */
export type Outgoing = {
  screeningId: string;
  /** The county's own neutral number of the youth: no name goes out. */
  youthNumber: string;
  instrumentId: string;
  instrumentVersion: number;
  finishedAt: Date;
};

const ours = 'https://throughline.example';

/** The version that was answered: its own canonical address, else one of the county's; always with a version. */
export function canonicalOf(
  questionnaire: Questionnaire,
  { instrumentId, instrumentVersion }: Pick<Outgoing, 'instrumentId' | 'instrumentVersion'>,
): string {
  const url = questionnaire.url ?? `${ours}/Questionnaire/${encodeURIComponent(instrumentId)}`;
  return `${url}|${(questionnaire.url && questionnaire.version) || instrumentVersion}`;
}

/**
 * A finished screening as a FHIR R4 QuestionnaireResponse (hl7.org/fhir/R4/questionnaireresponse.html): each item with
 * its words as they were asked, the exact version of the tool, and which of the county's versions that is.
 */
export function responseFile(questionnaire: Questionnaire, answers: Response, out: Outgoing, lang: string): object {
  const worded = (items: readonly ResponseItem[]): ResponseItem[] => items.map((found) => wordedItem(found));
  const wordedItem = ({ linkId, text, answer, item, ...rest }: ResponseItem): ResponseItem => {
    const asked = itemByLinkId(questionnaire, linkId);
    const words = (asked && inLanguage(asked.text, asked._text, lang)) || text;
    return {
      ...rest,
      linkId,
      ...(words && { text: words }),
      ...(answer?.length && {
        answer: answer.map(({ item: below, ...value }) => (below?.length ? { ...value, item: worded(below) } : value)),
      }),
      ...(item?.length && { item: worded(item) }),
    };
  };
  return {
    resourceType: 'QuestionnaireResponse',
    id: out.screeningId,
    language: lang,
    extension: [
      {
        url: `${ours}/fhir/county-version`,
        extension: [
          { url: 'tool', valueString: out.instrumentId },
          { url: 'version', valueInteger: out.instrumentVersion },
        ],
      },
    ],
    identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${out.screeningId}` },
    questionnaire: canonicalOf(questionnaire, out),
    status: 'completed',
    subject: { type: 'Patient', identifier: { system: `${ours}/youth-number`, value: out.youthNumber } },
    authored: out.finishedAt.toISOString(),
    ...(answers.item?.length && { item: worded(answers.item) }),
  };
}

/** The answers with the content of each kept file in its place, so that the file goes out whole. */
export function withContents(answers: Response, contents: ReadonlyMap<string, string>): Response {
  const filled = (items: readonly ResponseItem[] | undefined): ResponseItem[] | undefined =>
    items?.map(({ item, answer, ...rest }) => ({
      ...rest,
      ...(answer && {
        answer: answer.map(({ item: below, valueAttachment: file, ...value }) => {
          const data = file?.url === undefined ? undefined : contents.get(file.url);
          const inside = filled(below);
          return {
            ...value,
            ...(file && { valueAttachment: data === undefined ? file : { ...file, data } }),
            ...(inside && { item: inside }),
          };
        }),
      }),
      ...(item && { item: filled(item) ?? [] }),
    }));
  const { item, ...rest } = answers;
  const inside = filled(item);
  return inside ? { ...rest, item: inside } : rest;
}
