/** A kind of file that a forum takes, known by its first bytes; what a browser calls it counts for nothing. */
export type PaperKind = { mediaType: string; ending: string };

const pdf: PaperKind = { mediaType: 'application/pdf', ending: 'pdf' };
const png: PaperKind = { mediaType: 'image/png', ending: 'png' };
const jpeg: PaperKind = { mediaType: 'image/jpeg', ending: 'jpg' };
const office: Record<string, PaperKind> = {
  'word/': { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  'xl/': { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  'ppt/': { mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', ending: 'pptx' },
};
const text: PaperKind = { mediaType: 'text/plain; charset=utf-8', ending: 'txt' };

export const paperKinds: readonly PaperKind[] = [pdf, png, jpeg, ...Object.values(office), text];

/** The kind of these bytes; null where a forum takes none such: programs, pages with script, macros, archives. */
export function paperKindOf(bytes: Uint8Array): PaperKind | null {
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return pdf;
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return png;
  if (begins(bytes, [0xff, 0xd8, 0xff])) return jpeg;
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return officeKindOf(bytes);
  return isPlainText(bytes) ? text : null;
}

const begins = (bytes: Uint8Array, first: readonly number[]): boolean => first.every((byte, at) => bytes[at] === byte);

/** A packed Office file names its parts; one that holds macros is not taken. */
function officeKindOf(bytes: Uint8Array): PaperKind | null {
  const names = new TextDecoder('latin1').decode(bytes);
  if (!names.includes('[Content_Types].xml') || names.includes('vbaProject.bin')) return null;
  const part = Object.keys(office).find((each) => names.includes(each));
  return part ? (office[part] ?? null) : null;
}

/** Text in UTF-8 without control signs. What begins as markup is not a paper: a browser might run it. */
function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32) || byte === 127)) return false;
  try {
    return !/^\s*(<|%!)/.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

/** A name under which it is saved: its title with the ending of what it is. */
export function fileName(title: string, version: number, mediaType: string): string {
  const ending = paperKinds.find((each) => each.mediaType === mediaType)?.ending ?? 'bin';
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${plain || 'paper'}-v${version}.${ending}`;
}
