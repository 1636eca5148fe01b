export { pdfOf } from './pdf.ts';
export { typstText } from './typst.ts';
