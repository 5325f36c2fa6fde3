/**
 * How a letter looks, in the language of Typst. It has no word of its own: all that is read comes in as data, and is never taken for markup.
 *
 * A string, and not a file: so it is where the code is, however that is built.
 */
export const template = String.raw`
#let letter = json(bytes(sys.inputs.letter))
#let (year, month, day) = letter.asked
#let ink = rgb("#1a1a1a")
#let faint = rgb("#595959")

#set document(title: letter.title, author: letter.sender.first(), date: datetime(year: year, month: month, day: day))
#set page(
  paper: "a4",
  margin: (top: 18mm, bottom: 26mm, left: 20mm, right: 28mm),
  footer: context {
    set text(fill: faint)
    line(length: 100%, stroke: 0.5pt + faint)
    v(-0.4em)
    let of = (letter.page.at(0), str(here().page()), letter.page.at(1), str(counter(page).final().first()), letter.page.at(2)).join()
    [#letter.footer #h(1fr) #of]
  },
)
#set text(font: ("Noto Sans", "Noto Sans Arabic"), lang: letter.lang, size: 12pt, fill: ink, hyphenate: false, fallback: false)
#set par(leading: 0.7em, spacing: 1em)
#set list(indent: 0pt, body-indent: 0.7em, spacing: 0.75em)
#set enum(indent: 0pt, body-indent: 0.7em, spacing: 0.75em)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 1): set block(above: 0pt, below: 0.9em)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 2): set block(above: 1.5em, below: 0.8em)
#show heading.where(level: 3): set text(size: 12pt)
#show heading.where(level: 3): set block(above: 1.4em, below: 0.7em)

// A text in another language than the letter's is read aloud, and broken, as what it is.
#let said(it) = if type(it) == dictionary { text(lang: it.lang, dir: ltr, it.text) } else { it }
#let lines(it) = it.join(linebreak())
#let square = box(width: 0.95em, height: 0.95em, baseline: 0.12em, stroke: 1pt + ink)

#let airy = block.with(above: 0.95em, below: 1.1em)
#let show-list(it) = airy(list(..it.items.map(said)))
#let pieces = (
  heading: it => heading(level: it.level, it.text),
  text: it => par(it.text),
  lines: it => block(inset: (left: 1.2em), lines(it.lines)),
  list: show-list,
  ticks: it => { set list(marker: square, body-indent: 0.8em); show-list(it) },
  steps: it => airy(enum(..it.items.map(item => if type(item) == array { item.at(0); linebreak(); strong(item.at(1)) } else { item }))),
  people: it => terms(
    hanging-indent: 0pt,
    spacing: 0.9em,
    separator: linebreak(),
    ..it.items.map(((term, description)) => terms.item(term, description)),
  ),
  boxed: it => block(width: 100%, inset: 1em, stroke: 1pt + ink, radius: 2pt, breakable: false, for one in it.texts { par(one) }),
  fields: it => for label in it.labels {
    block(above: 3.1em, below: 0pt, line(length: 100%, stroke: 0.8pt + ink))
    block(above: 0.5em, label)
  },
)
#let piece(it) = if it.kind == "together" {
  block(above: if it.pieces.first().kind == "heading" { 1.5em } else { 1em }, breakable: false, width: 100%, for one in it.pieces { (pieces.at(one.kind))(one) })
} else {
  (pieces.at(it.kind))(it)
}

#let facts = for (label, value) in letter.facts [#label: #strong(value) \ ]
#let code = image(bytes(letter.qr.svg), format: "svg", width: 26mm, alt: letter.qr.alt)
#let sender = {
  set par(leading: 0.5em)
  strong(letter.sender.first())
  for line in letter.sender.slice(1) [ \ #line]
}

// The address stands where the windows of C5 and C4 envelopes are: 20 mm from the left, between 45 and 79 mm from the top. Nothing else is near it.
#let put(dx, dy, width, body) = place(top + left, dx: dx - 20mm, dy: dy - 18mm, block(width: width, body))
#if letter.address != none {
  block(height: 78mm, width: 100%, {
    put(20mm, 18mm, 90mm, sender)
    put(20mm, 52mm, 92mm, { set par(leading: 0.45em); lines(letter.address) })
    put(121mm, 18mm, 62mm, { code; v(0em); facts })
  })
} else {
  block(below: 2.2em, grid(columns: (1fr, 62mm), sender, { code; v(0em); facts }))
}

#heading(level: 1, letter.heading)
#for it in letter.body { piece(it) }
`;
