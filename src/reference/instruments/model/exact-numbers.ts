/** Numbers in a JSON text that a computer's own numbers cannot hold: they would go out changed. The first five. */
export function inexactNumbers(json: string): string[] {
  const outside = json.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  const all = outside.match(/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g) ?? [];
  return [...new Set(all.filter((written) => !isExact(written)))].slice(0, 5);
}

function isExact(written: string): boolean {
  const held = Number(written);
  return Number.isFinite(held) && digitsOf(String(held)) === digitsOf(written);
}

/** Zeros at the ends say nothing of the value: 1.50 is 1.5. */
const digitsOf = (number: string): string =>
  (number.split(/[eE]/)[0] ?? '').replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
