export { icsOf } from './ics.ts';
export {
  type Blank,
  type Block,
  blanksOf,
  type Paper,
  plain as plainWords,
  sourceOfPapers,
  type Words,
} from './paper.ts';
export { pdfOf } from './pdf.ts';
export { typstText } from './typst.ts';
export { wordOf } from './word.ts';
