import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Page } from 'playwright-core';
import { openBrowser } from '../../journeys/browser.ts';

/** One thing that a person does: an answer at a place ("/data/person[2]/age"), or one more round of a repeat. */
export type Deed = { at: string; kind: 'value' | 'choice' | 'choices' | 'rank' | 'trigger'; value: string };
export type Opinion = { xml: string; broken: string[]; refused: string | null };

/** The field's own engine, in the browser that it is made for. */
export type SecondOpinion = {
  of(xform: string, deeds: Deed[]): Promise<Opinion>;
  close(): Promise<void>;
};

export async function openSecondOpinion(): Promise<SecondOpinion> {
  const browser = await openBrowser();
  const page = await browser.newPage();
  // Random ids exist only where a page is trusted: on this machine itself.
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('http://localhost/');
  await page.addScriptTag({ type: 'module', content: await bundled() });
  await page.waitForFunction('globalThis.engine');
  return {
    of: (xform, deeds) => ask(page, xform, deeds),
    close: () => browser.close()
  };
}

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('second-opinion-page.ts', import.meta.url)), formats: ['es'] }
    }
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('Nothing was built.');
  return bundle.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
}

const ask = (page: Page, xform: string, deeds: Deed[]): Promise<Opinion> =>
  page.evaluate(answerThere, { xform, deeds });

/** Runs in the page: it may use nothing from outside itself. */
async function answerThere({ xform, deeds }: { xform: string; deeds: Deed[] }): Promise<Opinion> {
  type Node = {
    nodeType: string;
    valueType?: string;
    currentState: { reference: string; relevant: boolean; children: Node[] | null };
    validationState: { violation?: { condition: string } | null };
    instanceState: { instanceXML: string };
    setValue?: (value: unknown) => void;
    selectValue?: (value: string | null) => void;
    selectValues?: (values: string[]) => void;
    setValues?: (values: string[]) => void;
  };
  type Engine = {
    loadForm(xml: string, options: object): Promise<{ status: string; createInstance(): { root: Node } }>;
  };
  const { engine } = globalThis as unknown as { engine: Engine };
  const fail = (error: unknown): Opinion => ({ xml: '', broken: [], refused: String(error).slice(0, 200) });
  const bare = (reference: string) => reference.replaceAll('[1]', '');
  function* leaves(node: Node): Generator<Node> {
    const { children } = node.currentState;
    if (!children) yield node;
    for (const child of children ?? []) yield* leaves(child);
  }
  try {
    const missing = async () => new Response('', { status: 404 });
    const form = await engine.loadForm(xform, {
      fetchFormAttachment: missing,
      missingResourceBehavior: 'BLANK'
    });
    if (form.status === 'failure') return fail((form as unknown as { error: unknown }).error);
    const { root } = form.createInstance();
    for (const { at, kind, value } of deeds) {
      const node = [...leaves(root)].find((one) => bare(one.currentState.reference) === at);
      if (!node) return fail(`nothing at ${at}`);
      if (kind === 'choice') node.selectValue!(value || null);
      else if (kind === 'choices') node.selectValues!(value.split(' ').filter(Boolean));
      else if (kind === 'rank') node.setValues!(value.split(' ').filter(Boolean));
      else if (kind === 'trigger') node.setValue!(value === 'OK');
      else node.setValue!(value);
    }
    const broken = [...leaves(root)]
      .filter((one) => one.currentState.relevant && one.validationState.violation)
      .map((one) => `${bare(one.currentState.reference)} ${one.validationState.violation!.condition}`);
    return { xml: root.instanceState.instanceXML, broken: broken.sort(), refused: null };
  } catch (error) {
    return fail((error as Error).stack ?? error);
  }
}
