/** The look of every page: the reader's own letters, high contrast, one column on a phone, plain on paper. */
export const packStyle = `:root{color-scheme:light;--ink:#1a2426;--soft:#4a585b;--line:#c5cfcf;--accent:#08565c;--page:#fff;--sunk:#f0f4f4}
*{box-sizing:border-box}
html{font-size:106.25%}
body{margin:0;color:var(--ink);background:var(--page);font:1rem/1.55 "Be Vietnam Pro","Segoe UI",Roboto,Arial,sans-serif}
a{color:var(--accent);text-underline-offset:.15em;overflow-wrap:anywhere}
a:focus-visible,input:focus-visible,button:focus-visible,main:focus-visible{outline:3px solid #b45309;outline-offset:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:.5rem;top:.5rem;padding:.5rem 1rem;background:#fff;z-index:1}
header,main,footer{max-width:62rem;margin:0 auto;padding:1rem}
header{border-bottom:3px solid var(--accent)}
.agency{margin:0;font-weight:700;font-size:1.2rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.5rem 0 0;padding:0;list-style:none}
nav a{display:inline-block;padding:.35rem 0;min-height:2rem}
nav a[aria-current]{font-weight:700;text-decoration:none}
h1{font-size:1.6rem;line-height:1.3;margin:.5rem 0 1rem}
h2{font-size:1.25rem;line-height:1.35;margin:1.5rem 0 .5rem}
.training{padding:.5rem 1rem;background:#fff3cd;border:2px solid #7a5200;font-weight:700}
.soft{color:var(--soft);font-size:.9rem}
.tight{margin:0}
form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end}
label{flex-basis:100%;font-weight:600}
input[type=search]{flex:1 1 16rem;min-height:2.75rem;padding:.4rem .75rem;font:inherit;color:inherit;background:#fff;border:1px solid #5d6b6e;border-radius:6px}
ol.items,ul.plain{margin:0;padding:0;list-style:none}
ol.items>li{padding:.75rem 0;border-top:1px solid var(--line);scroll-margin-top:1rem}
ol.items>li:target{background:var(--sunk)}
.name{margin:0;font-weight:600}
dl{display:grid;grid-template-columns:minmax(8rem,13rem) minmax(0,1fr);gap:.1rem 1rem;margin:.25rem 0 0}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
.pages{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0;padding:0;list-style:none}
.pages a,.pages span{display:inline-block;min-width:2.25rem;padding:.3rem .6rem;border:1px solid var(--line);border-radius:6px;text-align:center}
.pages span{font-weight:700;background:var(--sunk)}
ul.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.75rem;margin:1rem 0;padding:0;list-style:none}
ul.cards li{padding:.75rem 1rem;border:1px solid var(--line);border-radius:8px}
.count{display:block;font-size:1.5rem;font-weight:700;font-variant-numeric:tabular-nums}
footer{margin-top:2rem;border-top:1px solid var(--line)}
@media (max-width:40rem){dl{grid-template-columns:1fr}dt{font-size:.9rem;margin-top:.25rem}h1{font-size:1.35rem}}
@media print{nav,form,.skip,.pages{display:none}html{font-size:80%}header,main,footer{max-width:none;padding:.5rem 0}ol.items>li{break-inside:avoid}a{color:inherit;text-decoration:none}}
`
