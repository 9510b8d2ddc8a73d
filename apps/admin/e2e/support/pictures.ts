import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Locator, Page } from 'playwright-core';

const FOLDER = path.resolve(import.meta.dirname, '../../../../docs/screenshots');
const MARGIN = 8;

/** Saves a picture of the page for the documentation: down to the end of the given element, or what is in view. */
export async function keepPicture(page: Page, name: string, until?: Locator): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${name}.png`);
  await page.evaluate(async () => {
    window.scrollTo(0, 0);
    await document.fonts.ready;
  });
  const end = await until?.boundingBox();
  if (!end) return void (await page.screenshot({ path: file }));
  const width = page.viewportSize()?.width ?? 0;
  const clip = { x: 0, y: 0, width, height: end.y + end.height + MARGIN };
  await page.screenshot({ path: file, fullPage: true, clip });
}

/** How many dots of the picture a point of the page has. */
const SCALE = 1.4;

interface Drawn {
  readonly canvas: { toBuffer(type: 'image/png'): Buffer };
  readonly context: unknown;
}

/** Saves a picture of each page of a PDF that the person who is signed in may open: `name-1`, `name-2`, … */
export async function keepPdfPictures(page: Page, name: string, address: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const reply = await page.request.get(address);
  const pdf = await getDocument({ data: new Uint8Array(await reply.body()) }).promise;
  const factory = pdf.canvasFactory as { create(width: number, height: number): Drawn };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const viewport = sheet.getViewport({ scale: SCALE });
    const { canvas } = factory.create(viewport.width, viewport.height);
    await sheet.render({ canvas: canvas as never, viewport }).promise;
    writeFileSync(path.join(FOLDER, `${name}-${number}.png`), canvas.toBuffer('image/png'));
  }
}
