/**
 * Paper with numbered lines, 28 on each page, evenly spaced beside a double line, as courts in California take it. Each line of text stands
 * on one of them: a line is as high as the next whatever its size, what stands between two is the same everywhere, and a row of a table is
 * as high as the whole lines that it needs. The numbers are drawn behind the page: numbers of the compiler's own, in a table that goes over
 * a page, make a document that PDF/UA refuses.
 */
export const RULED = `#let pitch = 9in / 28
#let tall = 12pt
#let skip = pitch - tall
#let above = 9pt
#set page(background: {
  for n in range(28) { place(top + left, dx: 0.6in, dy: 1in + n * pitch, box(width: 0.4in, align(right, text(size: 10pt, top-edge: above, bottom-edge: above - tall, str(n + 1))))) }
  place(top + left, dx: 1.1in, line(start: (0pt, 0pt), end: (0pt, 11in), stroke: 0.5pt))
  place(top + left, dx: 1.13in, line(start: (0pt, 0pt), end: (0pt, 11in), stroke: 0.5pt))
})
#set text(size: 12pt, top-edge: above, bottom-edge: above - tall)
#set par(leading: skip, spacing: skip)
#set block(spacing: skip)
#set list(spacing: skip)
#show heading: set block(above: skip, below: skip, sticky: true)
#show heading.where(level: 1): set text(size: 14pt)
#show heading.where(level: 2): set text(size: 12pt)
#let table-in-lines(narrow, head, ..rows) = block({
  set text(top-edge: 8pt, bottom-edge: -3pt)
  set par(leading: 2pt, spacing: 2pt)
  layout(size => {
    let n = head.len()
    let first = if narrow { 0.45in } else { size.width / n }
    let other = if n > 1 { (size.width - first) / (n - 1) } else { first }
    let widths = (first,) + (other,) * (n - 1)
    let all = (head,) + rows.pos()
    let high(at, row) = {
      // The last row ends where a line of text would.
      let less = if at + 1 == all.len() { skip } else { 0pt }
      let cells = row.zip(widths).map(((cell, width)) => measure(block(width: width - 8pt, cell)).height)
      let lines = calc.ceil((calc.max(..cells) + 6pt + less) / pitch)
      // More than a page holds: it goes over pages as it comes.
      if lines > 26 { auto } else { lines * pitch - less }
    }
    table(columns: widths, rows: all.enumerate().map(((at, row)) => high(at, row)), inset: (x: 4pt, top: 4pt, bottom: 2pt), stroke: 0.5pt,
      table.header(..head), ..rows.pos().flatten())
  })
})
#let caption-in-lines(matter, right) = grid(columns: (1fr, 1fr), inset: (x: 8pt),
  stroke: (x, y) => if x == 0 { (right: 0.5pt, bottom: 0.5pt) } else { none }, matter, right)`;
