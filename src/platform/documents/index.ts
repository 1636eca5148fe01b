export { icsOf } from './ics.ts';
export { pdfOf } from './pdf.ts';
export { typstText } from './typst.ts';
