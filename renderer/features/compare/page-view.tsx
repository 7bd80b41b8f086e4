import { useEffect, useRef } from 'react';
import { drawPage } from '../../pdf/page-picture.ts';
import { Skeleton } from '../../ui/progress.tsx';
import { usePaper } from '../meeting/paper/use-paper.ts';

/** One page of a version as it is printed, as wide as there is room. */
export function PageView({ sha256, page, label }: { sha256: string; page: number; label: string }) {
  const { state } = usePaper(sha256);
  const canvas = useRef<HTMLCanvasElement>(null);
  const paper = state && 'paper' in state ? state.paper : null;

  useEffect(() => {
    const element = canvas.current;
    if (!paper || !element) return;
    let stop: () => void = () => {};
    let drawn = 0;
    const watcher = new ResizeObserver(() => {
      const width = element.clientWidth;
      if (width === 0 || Math.abs(width - drawn) < 2) return;
      drawn = width;
      stop();
      stop = drawPage(paper, page, element, width);
    });
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      stop();
    };
  }, [paper, page]);

  if (state && 'problem' in state) {
    return <p className="compare-wordless">The file of this version is not on this computer; its words are.</p>;
  }
  return (
    <>
      {paper ? null : <Skeleton label="Opening the paper" />}
      <canvas className="compare-page" ref={canvas} role="img" aria-label={label} hidden={!paper} />
    </>
  );
}
