#include "report/page_style.h"

namespace leeway::report {

std::string_view page_style() {
    return R"css(
:root {
  color-scheme: light dark;
  --paper: #FBF7F1; --card: #FFFFFF; --ink: #1F2A44; --slate: #4A5670; --line: #DDD5C8;
  --heart: #B83248; --teal: #12756B; --gold: #8A5A00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181F; --card: #1D232D; --ink: #EDEFF4; --slate: #B4BCCB; --line: #3A4352;
    --heart: #FF8A8F; --teal: #4CC9B4; --gold: #F0B84B;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 52rem;
  background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 Inter, "Noto Sans", system-ui, sans-serif;
}
h1, h2, h3, h4 { line-height: 1.25; }
h1 { font-size: 2.1rem; margin: 0 0 .25rem; }
h2 { font-size: 1.6rem; margin: 3rem 0 1rem; }
h3 { font-size: 1.25rem; margin: 0 0 .75rem; }
h4 { font-size: 1.125rem; margin: 0 0 .75rem; }
.time { margin: 2.5rem 0 .25rem; color: var(--slate); }
section > h3 { margin: 2rem 0 .25rem; } .time + h3 { margin-top: 0; }
.card > h2 { margin-top: 0; }
p, li { max-width: 68ch; }
p { margin: .5rem 0; overflow-wrap: anywhere; }
.quiet, figcaption, caption { color: var(--slate); }
.card { background: var(--card); border-radius: 12px; padding: 1.5rem; margin: 1rem 0; }
.figures { display: flex; flex-wrap: wrap; gap: .5rem 2.5rem; margin: 1.5rem 0; }
.figures dt { color: var(--slate); }
.figures dd { margin: 0; font-size: 1.6rem; font-weight: 600; }
.heart { color: var(--heart); } .money { color: var(--gold); }
.customer { border-left: 3px solid var(--line); padding-left: 1rem; color: var(--slate); }
.said { font-weight: 600; }
.best, .good { color: var(--teal); } .inaccuracy { color: var(--gold); } .mistake, .blunder { color: var(--heart); }
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 3px solid var(--teal); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: 1rem; }
caption { text-align: left; padding-bottom: .5rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); }
th[scope=rowgroup] { padding-top: 1.25rem; }
th[scope=row] { font-weight: 400; min-width: 14rem; }
tr.taken th[scope=row] { font-weight: 600; }
td.number, th.number { text-align: right; white-space: nowrap; }
@media (max-width: 40rem) { th[scope=row] { min-width: 9rem; } .card { padding: 1rem; } }
figure { margin: 1rem 0; }
svg { display: block; width: 100%; height: auto; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1rem; color: var(--slate); font-size: .9375rem; }
@page { margin: 18mm 16mm; }
@media print {
  :root {
    color-scheme: light;
    --paper: #FFFFFF; --card: #FFFFFF; --ink: #1F2A44; --slate: #4A5670; --line: #DDD5C8;
    --heart: #B83248; --teal: #12756B; --gold: #8A5A00;
  }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .card { padding: 0; border-radius: 0; }
  h2, h3, h4, caption { break-after: avoid; }
  tr, figure, .together { break-inside: avoid; }
  .scroll { overflow: visible; }
}
)css";
}

}  // namespace leeway::report
