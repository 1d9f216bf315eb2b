import QRCode from 'qrcode';

/** A square code as SVG, black on white with its quiet zone: it must be read from paper, at arm's length. */
export function qrSvg(text: string): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const size = modules.size + 2 * QUIET;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${darkRuns(modules)}"/></svg>`
  );
}

/** A picture as an address, so that a page can show it without asking for it. */
export const asImage = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** Readers ask for four empty modules on every side. */
const QUIET = 4;

/** One stroke per run of dark modules: a third of the bytes of a square for each. */
function darkRuns({ size, data }: { size: number; data: Uint8Array }): string {
  const rows = Array.from({ length: size }, (_, row) =>
    Array.from(data.subarray(row * size, (row + 1) * size)).join('')
  );
  return rows
    .flatMap((modules, row) =>
      [...modules.matchAll(/1+/g)].map(
        ({ 0: run, index }) => `M${index + QUIET} ${row + QUIET}h${run.length}v1h-${run.length}z`
      )
    )
    .join('');
}
