// node check.mjs FOLDER…: opens every HTML page in the folders with the system's Chromium.
// Nothing that axe-core knows may be wrong at 1280 and at 320 pixels, in light of WCAG 2.2 AA and good practice; at 320 the page itself
// does not scroll sideways; nothing is fetched; no script runs; a page named one-sheet-… prints on one sheet.
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
import puppeteer from 'puppeteer-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', process.env.CHROMIUM ?? '']
  .find(path => path && existsSync(path));
if (!chromium) {
  console.error('There is no Chromium; name it in CHROMIUM');
  process.exit(3);
}
const pages = process.argv.slice(2).filter(existsSync).flatMap(folder =>
  readdirSync(folder).filter(name => name.endsWith('.html')).sort().map(name => resolve(join(folder, name))));
if (!pages.length) {
  console.error('There is no page to check');
  process.exit(3);
}

const browser = await puppeteer.launch({
  executablePath: chromium,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const wrong = [];
for (const path of pages) {
  const tab = await browser.newPage();
  const fetched = [];
  tab.on('request', request => fetched.push(request.url()));
  for (const width of [1280, 320]) {
    await tab.setViewport({ width, height: 900 });
    await tab.goto(pathToFileURL(path).href);
    const scripts = await tab.evaluate(() => document.scripts.length);
    if (scripts) wrong.push(`${path}: ${scripts} scripts`);
    const sideways = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (sideways > 0) wrong.push(`${path} at ${width}: scrolls sideways by ${sideways} pixels`);
    await tab.evaluate(axe);
    const found = await tab.evaluate(() => window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }));
    for (const violation of found.violations) {
      wrong.push(`${path} at ${width}: ${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')}`);
    }
  }
  const others = fetched.filter(url => url !== pathToFileURL(path).href);
  if (others.length) wrong.push(`${path}: fetches ${others}`);
  if (path.split('/').pop().startsWith('one-sheet')) {
    const pdf = Buffer.from(await tab.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    const sheets = (pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
    if (sheets !== 1) wrong.push(`${path}: prints on ${sheets} sheets`);
  }
  await tab.close();
}
await browser.close();
wrong.forEach(line => console.error(line));
console.log(`${pages.length} pages at 1280 and 320 pixels, ${wrong.length} faults`);
process.exit(wrong.length ? 1 : 0);
