import { shrunk, tooLarge, type TooLarge } from '../../rules/answering/photos.ts';

/** A file made small enough to travel, or why it cannot. */
export type Ready = { file: Blob } | { refused: TooLarge };

/** Photos are drawn again, smaller: that also leaves out where and when they were taken. */
export async function readied(file: File, others: number): Promise<Ready> {
  const early = tooLarge(file.size, others, false);
  if (early) return { refused: early };
  const small = file.type.startsWith('image/') ? await drawnSmaller(file) : file;
  const late = tooLarge(small.size, others, true);
  return late ? { refused: late } : { file: small };
}

/** A kind of picture that this browser cannot draw stays as it is. */
async function drawnSmaller(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!picture) return file;
  const { width, height } = shrunk(picture.width, picture.height);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')!.drawImage(picture, 0, 0, width, height);
  picture.close();
  const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.82));
  return drawn ?? file;
}
