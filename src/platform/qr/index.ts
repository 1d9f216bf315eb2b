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

/** Readers ask for four empty modules on every side. */
const QUIET = 4;

function darkRuns({ size, data }: { size: number; data: Uint8Array }): string {
  let path = '';
  for (let row = 0; row < size; row++)
    for (let start = 0, end = 0; start < size; start = end + 1) {
      for (end = start; end < size && data[row * size + end]; end++);
      if (end > start) path += `M${start + QUIET} ${row + QUIET}h${end - start}v1h-${end - start}z`;
    }
  return path;
}
