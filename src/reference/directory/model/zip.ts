import { crc32 } from 'node:zlib';

type ZipFile = { name: string; text: string };

/**
 * Files in one archive, stored as they are (APPNOTE 6.3.10, method 0). Their time is that of the archive's format's beginning: the
 * same directory gives the same bytes.
 */
export function zipOf(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const label = Buffer.from(name, 'utf8');
    const data = Buffer.from(text, 'utf8');
    const facts = factsOf(data, label);
    const local = Buffer.concat([fields([[0x04034b50, 4], ...facts]), label, data]);
    locals.push(local);
    central.push(fields([[0x02014b50, 4], [20, 2], ...facts, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]), label);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const count = files.length;
  const end = fields([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  ]);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

type Field = [value: number, bytes: 2 | 4];

/** Version, UTF-8 names, stored, 1 January 1980, sum, sizes, length of the name, nothing extra. */
const factsOf = (data: Buffer, label: Buffer): Field[] => [
  [20, 2],
  [0x0800, 2],
  [0, 2],
  [0, 2],
  [0x21, 2],
  [crc32(data), 4],
  [data.length, 4],
  [data.length, 4],
  [label.length, 2],
  [0, 2],
];

function fields(all: readonly Field[]): Buffer {
  const made = Buffer.alloc(all.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of all) at = bytes === 2 ? made.writeUInt16LE(value, at) : made.writeUInt32LE(value, at);
  return made;
}
