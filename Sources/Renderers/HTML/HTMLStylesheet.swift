/// How the page looks. Every colour is a custom property, set once for light and once for dark; text colours have a
/// contrast of at least 4.5 to 1 against their ground (WCAG 2.2, AA), marks of at least 3 to 1.
enum HTMLStylesheet {
  static let source: StaticString = """

    :root {
      --ground: #fdfcfa; --raised: #ffffff; --ink: #1f2428; --muted: #596168; --rule: #dedbd4; --grid: #e6e3dd;
      --accent: #0a5a78; --soft: #b9d6e2; --second: #8a4b08; --third: #5b4b8a; --fourth: #55606a;
      --good: #1d6a3c; --attention: #96400a; --faint: #5f676e;
      --measure: 43rem;
      color-scheme: light dark;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --ground: #14181b; --raised: #1b2024; --ink: #e4e7e9; --muted: #a2abb2; --rule: #363d43; --grid: #2b3137;
        --accent: #6fbbdb; --soft: #2b5266; --second: #e3a25c; --third: #b7a5ee; --fourth: #a5b0b8;
        --good: #7cc796; --attention: #f0a868; --faint: #a2abb2;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: auto; }
    body {
      margin: 0 auto; padding: 2.5rem 1.5rem 5rem; max-width: 86rem; background: var(--ground); color: var(--ink);
      font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif;
      font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
    }
    a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    .skip { position: absolute; left: -100vw; }
    .skip:focus { left: 1rem; top: 0.5rem; background: var(--ground); padding: 0.25rem 0.5rem; }
    .spoken {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
    }
    .nowrap { white-space: nowrap; }
    h1 { margin: 0; font-size: 2.125rem; line-height: 1.15; font-weight: 650; letter-spacing: -0.015em; }
    .subtitle { margin: 0.5rem 0 0; color: var(--muted); font-size: 1.0625rem; }
    header { padding-bottom: 1.5rem; border-bottom: 2px solid var(--accent); }
    h2 { margin: 0 0 1rem; font-size: 1.375rem; line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; }
    section { margin-top: 3.5rem; }
    p, .statements, .notes, .definitions { max-width: var(--measure); }
    p { margin: 0 0 1rem; }

    nav { margin-top: 1.5rem; }
    nav h2 { margin: 0 0 0.5rem; font-size: 0.8125rem; font-weight: 600; letter-spacing: 0; color: var(--muted); }
    nav ol { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
    nav a { text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    @media screen and (min-width: 100rem) {
      body {
        display: grid; grid-template-columns: 10rem minmax(0, 1fr); column-gap: 2.25rem; max-width: 102rem;
      }
      header { grid-column: 1 / -1; }
      nav {
        position: sticky; top: 1.5rem; align-self: start; margin-top: 3.5rem; font-size: 0.9375rem;
        line-height: 1.4;
      }
      nav ol { flex-direction: column; gap: 0.6rem; }
      main { grid-column: 2; }
    }

    .figures {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(11.5rem, 1fr)); gap: 1rem;
      margin: 0 0 1.75rem;
    }
    .card {
      background: var(--raised); border: 1px solid var(--rule); border-radius: 0.5rem;
      padding: 0.9rem 1.1rem 1rem;
    }
    .card dt { color: var(--muted); font-size: 0.875rem; line-height: 1.35; }
    .card dd { margin: 0; color: var(--muted); font-size: 0.875rem; line-height: 1.4; }
    .card .value {
      color: var(--ink); font-size: 1.75rem; line-height: 1.3; font-weight: 620; letter-spacing: -0.01em;
    }
    .card .value .tone { font-size: 0.9rem; vertical-align: 0.2em; }
    .card .interval { margin-bottom: 0.2rem; }

    .statements { margin: 0 0 1.75rem; padding: 0; list-style: none; }
    .statements li { position: relative; padding: 0.3rem 0 0.3rem 2.1rem; }
    .statements .tone { position: absolute; left: 0; top: 0.42rem; }
    .statements li.plain::before {
      content: ""; position: absolute; left: 0.5rem; top: 0.95rem; width: 0.4rem; height: 0.4rem; border-radius: 50%;
      background: var(--fourth);
    }
    .statements li.faint { color: var(--faint); }
    .tone {
      display: inline-block; min-width: 1.35rem; height: 1.35rem; margin-right: 0.45rem;
      border: 1.5px solid currentColor;
      border-radius: 50%; text-align: center; font-size: 0.8125rem; line-height: 1.2rem; font-weight: 700;
    }
    .tone.good { color: var(--good); }
    .tone.attention { color: var(--attention); }
    .tone.faint { color: var(--faint); border-style: dotted; }

    .scroll {
      overflow-x: auto; margin: 0 0 2rem; max-width: 100%;
      background:
        linear-gradient(to right, var(--ground) 40%, transparent) left / 2rem 100% no-repeat local,
        linear-gradient(to left, var(--ground) 40%, transparent) right / 2rem 100% no-repeat local,
        linear-gradient(to right, var(--grid), transparent) left / 0.5rem 100% no-repeat scroll,
        linear-gradient(to left, var(--grid), transparent) right / 0.5rem 100% no-repeat scroll;
    }
    table {
      border-collapse: collapse; font-size: 0.9375rem; line-height: 1.4; min-width: min(100%, 30rem);
      overflow-wrap: break-word;
    }
    caption { padding: 0 0 0.6rem; text-align: left; caption-side: top; }
    .title, figcaption { font-weight: 620; }
    caption .title { font-size: 1rem; }
    caption span { position: sticky; left: 0; display: block; max-width: min(var(--measure), 100vw - 2.5rem); }
    .about { color: var(--muted); font-size: 0.875rem; font-weight: 400; }
    th, td {
      padding: 0.45rem 1.4rem 0.45rem 0; text-align: left; vertical-align: baseline;
      border-bottom: 1px solid var(--rule);
    }
    th:last-child, td:last-child { padding-right: 0.25rem; }
    thead th {
      border-bottom: 1.5px solid var(--muted); color: var(--muted); font-size: 0.8125rem; font-weight: 600;
      vertical-align: bottom;
    }
    tbody th { font-weight: 500; }
    .figure { text-align: right; white-space: nowrap; overflow-wrap: normal; }
    .term { white-space: nowrap; }
    .words { min-width: 10rem; max-width: 20rem; overflow-wrap: anywhere; }
    .prose { min-width: 17rem; max-width: 30rem; overflow-wrap: anywhere; }
    thead th { white-space: normal; overflow-wrap: normal; }
    thead .pictured { padding-right: calc(2.15rem + 96px); }
    thead .pictured:last-child { padding-right: calc(1rem + 96px); }
    .bounds { display: inline-block; min-width: 4.4em; text-align: left; color: var(--muted); }
    .dense { font-size: 0.8125rem; }
    .dense thead th { font-size: 0.75rem; }
    .dense th, .dense td { padding-right: 0.45rem; }
    .dense .drawn { width: 64px; height: auto; }
    .dense thead .pictured { padding-right: calc(1.3rem + 64px); }
    .dense .bounds { min-width: 3.9em; }
    .dense .words { min-width: 5rem; }
    .dense th.words { overflow-wrap: break-word; }
    .dense .prose { min-width: 11rem; }
    .toned th:first-child { position: relative; padding-left: 1.75rem; }
    .toned tbody .tone { position: absolute; left: 0; top: 0.55rem; }
    tr.faint td, tr.faint th { color: var(--faint); }
    .drawn { margin-left: 0.75rem; vertical-align: -0.15em; }
    tbody .tone {
      min-width: 1.1rem; height: 1.1rem; line-height: 0.95rem; font-size: 0.6875rem; margin-right: 0.4rem;
    }

    .details { display: none; margin: -1.5rem 0 2rem; color: var(--muted); font-size: 0.8125rem; }
    figure { margin: 0 0 2.25rem; max-width: 52.5rem; }
    figcaption { margin-bottom: 0.75rem; }
    .empty {
      max-width: var(--measure); margin: 0 0 2rem; padding: 0.9rem 1.1rem; border: 1px dashed var(--rule);
      border-radius: 0.5rem; color: var(--muted);
    }
    .empty .title, .empty figcaption { margin: 0 0 0.2rem; color: var(--ink); }
    .empty p { margin: 0; }
    .chart svg { display: block; width: 100%; height: auto; overflow: visible; }
    .chart .narrow { display: none; max-width: 27rem; }
    @media screen and (max-width: 50rem) {
      body { padding: 1.5rem 1.25rem 3rem; }
      h1 { font-size: 1.75rem; }
      section { margin-top: 2.75rem; }
      .figures { grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 0.75rem; }
      .card { padding: 0.75rem 0.9rem; }
      .card .value { font-size: 1.5rem; }
      .chart .wide { display: none; }
      .chart .narrow { display: block; }
      tbody th, .toned tbody th { position: sticky; left: 0; background: var(--ground); max-width: 11rem; }
      tbody th.words, tbody th.prose { min-width: 7.5rem; }
      table, .dense { font-size: 0.8125rem; }
      th, td, .dense th, .dense td { padding-right: 0.7rem; }
      .drawn { display: none; }
      thead .pictured, .dense thead .pictured, thead .pictured:last-child { padding-right: 0.7rem; }
      .bounds, .dense .bounds { min-width: 3.6em; }
      .detail { display: none; }
      .details { display: block; }
    }
    svg text { font-size: 12px; fill: var(--muted); }
    svg .label {
      fill: var(--ink); paint-order: stroke; stroke: var(--ground); stroke-width: 3px; stroke-linejoin: round;
    }
    svg .strong { font-weight: 620; }
    svg .figure { fill: var(--ink); }
    .grid, .track { stroke: var(--grid); stroke-width: 1; }
    .zero { stroke: var(--muted); stroke-width: 1; }
    .guide { stroke: var(--muted); stroke-width: 1; stroke-dasharray: 3 3; }
    .bar { fill: var(--accent); }
    .bar.s1 { fill: var(--second); fill-opacity: 0.75; }
    .bar.s2 { fill: var(--third); }
    .bar.s3 { fill: var(--fourth); }
    .range { fill: var(--soft); }
    .median { stroke: var(--accent); stroke-width: 3; }
    .mark { fill: var(--accent); stroke: var(--ground); stroke-width: 1; }
    .mark.s1 { fill: var(--second); }
    .mark.s2 { fill: var(--third); }
    .mark.s3 { fill: var(--fourth); }
    .whisker { stroke: var(--accent); stroke-width: 2; stroke-opacity: 0.75; }
    .whisker.light { stroke-width: 5; stroke-opacity: 0.25; }
    .whisker.s1 { stroke: var(--second); }
    .whisker.s2 { stroke: var(--third); }
    .whisker.s3 { stroke: var(--fourth); }
    .curve { fill: none; stroke: var(--accent); stroke-width: 2; stroke-linejoin: round; }
    .curve.s1 { stroke: var(--second); stroke-dasharray: 7 3; }
    .curve.s2 { stroke: var(--third); stroke-dasharray: 2 3; }
    .curve.s3 { stroke: var(--fourth); stroke-dasharray: 9 3 2 3; }
    .band { fill: var(--soft); fill-opacity: 0.5; }
    .band.s1, .band.s2, .band.s3 { fill: var(--grid); }
    .node { fill: var(--accent); }
    .node.end { fill: var(--fourth); }
    .ribbon { fill: var(--accent); fill-opacity: 0.28; stroke: var(--accent); stroke-opacity: 0.28; stroke-width: 0; }
    .ribbon.end { fill: var(--fourth); fill-opacity: 0.2; stroke: var(--fourth); stroke-opacity: 0.2; }
    .ribbon.thin { stroke-width: 1; }
    .stem { stroke: var(--fourth); stroke-width: 1; }

    .notes { padding-left: 1.25rem; }
    .definitions { margin: 0; }
    .definitions div { margin-bottom: 0.9rem; }
    .definitions dt { font-weight: 620; }
    .definitions dd { margin: 0; }
    .definitions cite { color: var(--muted); font-style: normal; font-size: 0.875rem; }
    .definitions cite::before { content: "("; }
    .definitions cite::after { content: ")"; }
    footer {
      margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--rule); color: var(--muted);
      font-size: 0.875rem;
    }
    footer p { margin: 0 0 0.5rem; }
    footer .nowrap { margin-right: 1rem; }

    @page { size: A4; margin: 16mm 15mm; }
    @media print {
      html { font-size: 10pt; }
      body {
        max-width: none; padding: 0; background: none; print-color-adjust: exact;
        -webkit-print-color-adjust: exact;
      }
      .skip { display: none; }
      nav ol { display: block; columns: 2; }
      nav a { color: inherit; }
      section { break-before: page; margin-top: 0; }
      section:first-child { break-before: auto; margin-top: 2rem; }
      .follows { break-before: auto; margin-top: 2.5rem; }
      h2, figcaption, caption, thead { break-after: avoid; }
      figure, .card, .empty, tr, .statements li, .definitions div { break-inside: avoid; }
      thead { display: table-header-group; }
      .scroll { overflow: visible; background: none; }
      table { font-size: 8.5pt; }
      .dense { font-size: 7.5pt; }
      .toned tbody .tone { top: 0.2rem; }
      th, td, .dense th, .dense td { padding: 0.25rem 0.6rem 0.25rem 0; }
      thead th { font-size: inherit; }
      .words, .prose { min-width: 6rem; }
      thead .pictured, thead .pictured:last-child { padding-right: calc(1.35rem + 96px); }
      .detail { display: none; }
      .details { display: block; }
    }

    """
}
