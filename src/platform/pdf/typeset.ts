import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Locale } from '../localized/index.ts';
import { m } from '../words/index.ts';
import { fonts } from './fonts.ts';
import { house } from './house.ts';

export type Paper = {
  locale: Locale;
  title: string;
  /** Stands in the header of every page. */
  community?: string;
  /** Stands in the footer: the number and fingerprint of the record this paper was drawn from. */
  record?: string;
  paper?: 'us-letter' | 'a4';
  /** When it was made; without it the PDF says today, and no two are alike. */
  at?: Date;
};

/** Nothing is ever read from here: templates see our own module and their data, and no file of the machine. */
const NOWHERE = join(tmpdir(), 'tequio-typst');
const BEGIN = '#import "/house.typ": *\n#show: house\n';
const KEPT_RUNS = 10;

let compiler: Promise<NodeCompiler> | null = null;

/**
 * A tagged PDF (PDF/UA-1) from a Typst template. The data travels beside the template as JSON and is
 * only ever shown: a name that looks like code is printed as that name.
 */
export async function typeset(template: string, data: unknown, paper: Paper): Promise<Uint8Array> {
  const press = await (compiler ??= startPress());
  const result = press.compile({ mainFileContent: BEGIN + template, inputs: inputsOf(data, paper) });
  if (!result.result) throw new Error(`A template does not compile: ${complaints(press, result)}`);
  const bytes = print(press, result.result, paper.at);
  press.evictCache(KEPT_RUNS);
  return new Uint8Array(bytes);
}

async function startPress(): Promise<NodeCompiler> {
  const press = NodeCompiler.create({ workspace: NOWHERE, fontArgs: [{ fontBlobs: await fonts() }] });
  press.addSource(join(NOWHERE, 'house.typ'), house);
  return press;
}

function inputsOf(data: unknown, paper: Paper): Record<string, string> {
  const { locale, title, community = '', record = '', paper: size = 'us-letter' } = paper;
  const page = m.platform_paper_page({ page: '#page', all: '#all' }, { locale });
  return {
    data: JSON.stringify(data ?? null),
    about: JSON.stringify({ locale, title, community, record, paper: size, page })
  };
}

/**
 * Letters beyond ours come from the fonts of the machine. The accessible standard refuses one that none has.
 * Such a paper is still printed and still tagged, with an empty box for that letter.
 */
function print(press: NodeCompiler, document: NodeTypstDocument, at?: Date): Buffer {
  const creationTimestamp = at && Math.floor(at.getTime() / 1000);
  try {
    return press.pdf(document, { pdfStandard: 'ua-1', creationTimestamp });
  } catch (error) {
    if (!/could not be displayed with font/.test(String(error))) throw error;
    return press.pdf(document, { creationTimestamp });
  }
}

function complaints(press: NodeCompiler, result: ReturnType<NodeCompiler['compile']>): string {
  const diagnostics = result.takeDiagnostics();
  return diagnostics ? JSON.stringify(press.fetchDiagnostics(diagnostics)) : 'no reason was given';
}
