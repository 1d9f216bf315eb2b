/** Marks a string as Typst, untouched: `export const roster = typ`= #data.meeting``. */
export const typ = String.raw;

/**
 * How every paper looks. A template sees `data`, and these words:
 * `said` a text in its own language · `pair` two languages side by side · `sheet` a table ·
 * `tick` a box to tick · `answer` a label with a line to write on · `rules` empty lines ·
 * `qr` a code with what it is for · `aside` a boxed note.
 */
export const house = typ`
#let data = json(bytes(sys.inputs.data))
#let about = json(bytes(sys.inputs.about))
#let soft = rgb("#4A5163")
#let hair = 0.6pt + rgb("#8A8577")

#let small(body) = text(size: 8.5pt, fill: soft, body)
#let page-line = context {
  let count = about.page.replace("#page", str(counter(page).get().first()))
  count.replace("#all", str(counter(page).final().first()))
}

#let house(body) = {
  set document(title: about.title)
  set text(font: "Atkinson Hyperlegible Next", size: 11pt, lang: about.locale, fill: rgb("#1E2330"))
  set page(
    paper: about.paper,
    margin: (x: 0.9in, top: 1in, bottom: 0.9in),
    header: small(grid(columns: (1fr, auto), about.community, about.title)),
    footer: small(grid(columns: (1fr, auto), column-gutter: 12pt, about.record, page-line)),
  )
  set par(leading: 0.65em, spacing: 0.9em, justify: false)
  set heading(numbering: none)
  show heading: set block(above: 1.3em, below: 0.7em, sticky: true)
  show heading.where(level: 1): set text(size: 20pt)
  show heading.where(level: 2): set text(size: 14pt)
  show heading.where(level: 3): set text(size: 11.5pt)
  show link: underline
  set list(marker: "•")
  set table(stroke: (x, y) => (bottom: if y == 0 { 1pt + black } else { hair }), inset: (x: 5pt, y: 6pt))
  show table.cell.where(y: 0): set text(weight: "bold")
  body
}

// A text with the language it is in, as { text, language }: a reading voice changes with it.
#let said(it) = text(lang: it.language, it.text)

// The same thing twice, side by side. Each side is (language, content).
#let pair(..sides) = grid(
  columns: sides.pos().map(_ => 1fr), column-gutter: 18pt, row-gutter: 8pt,
  ..sides.pos().map(((language, body)) => { set text(lang: language); body }),
)

#let cell(it) = if it == none { "" } else if type(it) == dictionary { said(it) } else if type(it) == content { it } else { str(it) }

// A table whose header is repeated on every page. Widths as Typst wants them: (1fr, auto).
#let sheet(columns, rows, widths: auto) = table(
  columns: if widths == auto { columns.map(_ => 1fr) } else { widths },
  table.header(..columns.map(cell)),
  ..rows.flatten().map(cell),
)

#let tick(on: false) = box(
  width: 0.85em, height: 0.85em, baseline: 0.1em, stroke: 0.8pt, radius: 1pt,
  if on { place(center + horizon, text(size: 0.9em, weight: "bold", sym.crossmark)) },
)
#let choice(body, on: false) = block(grid(columns: (1.2em, 1fr), column-gutter: 4pt, tick(on: on), body))

#let rules(count) = block(above: 0pt, below: 14pt, {
  for _ in range(count) { block(height: 24pt, width: 100%, stroke: (bottom: hair), above: 0pt, below: 0pt) }
})
#let answer(label, value: none) = grid(
  columns: (auto, 1fr), column-gutter: 8pt, align: bottom,
  pad(bottom: 4pt, text(weight: "bold", label)),
  box(width: 100%, height: 20pt, stroke: (bottom: hair), inset: (bottom: 4pt), align(bottom, cell(value))),
)

#let qr(svg, says, size: 1.1in) = image(bytes(svg), format: "svg", alt: says, width: size)
#let aside(body) = block(width: 100%, inset: 10pt, radius: 6pt, stroke: hair, breakable: false, body)
`;
