import type { RoomView } from '../../rules/door/view.ts';

type Tell = { changed: (view: RoomView) => void; line: (open: boolean) => void };

/** Follows a room while the page is seen: a phone in a pocket asks for nothing. Returns how to stop. */
export function follow(address: string, { changed, line }: Tell): () => void {
  let source: EventSource | null = null;
  const open = () => {
    source = new EventSource(address);
    source.onopen = () => line(true);
    source.onerror = () => line(false);
    source.onmessage = ({ data }: MessageEvent<string>) => changed(JSON.parse(data) as RoomView);
  };
  const close = () => {
    source?.close();
    source = null;
  };
  const seen = () => {
    if (document.visibilityState === 'hidden') return close();
    if (!source) open();
  };
  seen();
  document.addEventListener('visibilitychange', seen);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    close();
  };
}
