/** A piece of text as a PDF places it: from the left, from the bottom, and how wide. */
export type Piece = { text: string; x: number; y: number; width: number };

/** Nearer than this in height stands on one line; wider apart than this there is a space between. In points. */
const SAME_LINE = 3;
const GAP = 1;

/** The lines of a page, from the top, each from the left, as a person reads them. */
export function linesOfPage(pieces: readonly Piece[]): string[] {
  const lines: { y: number; pieces: Piece[] }[] = [];
  for (const piece of pieces.filter(({ text }) => text !== '').sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    if (line && line.y - piece.y < SAME_LINE) line.pieces.push(piece);
    else lines.push({ y: piece.y, pieces: [piece] });
  }
  return lines.map((line) => lineOf(line.pieces.sort((a, b) => a.x - b.x))).filter((text) => text.trim() !== '');
}

function lineOf(pieces: readonly Piece[]): string {
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    const apart = text !== '' && piece.x - end > GAP && !text.endsWith(' ') && !piece.text.startsWith(' ');
    text += apart ? ` ${piece.text}` : piece.text;
    end = piece.x + piece.width;
  }
  return text.trimEnd();
}
