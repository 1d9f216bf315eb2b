type Found = { rawValue: string };
type Detector = { detect(source: HTMLVideoElement): Promise<Found[]> };
type DetectorMaker = { new (options: { formats: string[] }): Detector };

const PAUSE = 300;

/** Whether this browser reads codes by itself. Where it cannot, a hand scanner types into the field. */
export const canScan = (): boolean => 'BarcodeDetector' in globalThis && !!navigator.mediaDevices;

/** Looks through the camera for QR codes and calls back with each text. Returns how to stop. */
export async function scan(video: HTMLVideoElement, found: (text: string) => void): Promise<() => void> {
  const { BarcodeDetector } = globalThis as unknown as { BarcodeDetector: DetectorMaker };
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user' } });
  video.srcObject = stream;
  await video.play();
  let stopped = false;
  const look = async () => {
    if (stopped) return;
    // A frame that cannot be read is followed by the next.
    const codes = await detector.detect(video).catch(() => []);
    if (codes[0]) found(codes[0].rawValue);
    setTimeout(() => void look(), PAUSE);
  };
  void look();
  return () => {
    stopped = true;
    stream.getTracks().forEach((track) => track.stop());
  };
}
