import { expect, test } from 'vitest';
import { m } from '../../src/platform/words/index.ts';
import { openHouse } from './house.ts';
import type { Visit } from './visit.ts';

/** From a card on the wall to a priority that somebody proposes: a deck in a meeting, a conversation, themes, dots. */
const house = openHouse();
const es = { locale: 'es' } as const;
const en = { locale: 'en' } as const;

const fill = ({ page }: Visit, name: string, text: string) =>
  page.locator(`[name="${name}"]`).first().fill(text);
const number = '54 de cada 100 familias que rentan pagan demasiado';
const quoted = 'Nos mudamos tres veces en un año.';
let deck = '';

test('Elena lays a deck, shows it at the meeting, and the room answers from its phones', async () => {
  const elena = await house.visit('elena', { width: 1280, height: 800 });
  await elena.open('/palmdale/decks/new');
  await fill(elena, 'title.es', 'Lo que sabemos de la vivienda');
  await fill(elena, 'title.en', 'What we know about housing');
  await elena.press(m.sensemaking_save({}, es));
  await elena.arrivesAt('Lo que sabemos de la vivienda');
  deck = new URL(elena.page.url()).pathname;

  await elena.follow(m.sensemaking_card_add_source({}, es));
  await fill(elena, 'words.es', number);
  await fill(elena, 'source', 'Encuesta de la comunidad');
  await fill(elena, 'share', '54');
  await fill(elena, 'margin', '3');
  await elena.look();
  await elena.press(m.sensemaking_card_add({}, es));
  await elena.sees(number);

  await elena.open(`${deck}/cards/new?kind=quote`);
  await fill(elena, 'words.es', quoted);
  await elena.press(m.sensemaking_card_add({}, es));
  await elena.sees(m.sensemaking_form_scope({}, es));
  await fill(elena, 'givenBy', 'Una vecina de Sun Village');
  await elena.choose(m.sensemaking_consent_everybody({}, es));
  await elena.choose(m.sensemaking_consent_on_paper({}, es));
  await elena.press(m.sensemaking_card_add({}, es));
  await elena.sees(quoted);
  await elena.press(m.sensemaking_deck_publish({}, es));
  await elena.sees(m.sensemaking_deck_version({ number: 1 }, es));
  await elena.look();
  const paper = await elena.page.request.get(`${deck}/deck.pdf`);
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');

  await elena.follow(m.sensemaking_deck_show({}, es));
  await elena.arrivesAt(m.sensemaking_show_title({}, es));
  await elena.press(m.sensemaking_show_do({}, es));
  await elena.sees(m.sensemaking_showing_card({ number: 1, of: 2 }, es));
  await elena.look();

  const phone = await house.visit('public', { locale: 'en' });
  await phone.open(new URL(elena.page.url()).pathname);
  await phone.choose(m.sensemaking_ask_surprise({}, en));
  await fill(phone, 'text', 'I thought it was only my family.');
  await phone.press(m.sensemaking_say_do({}, en));
  await phone.sees(m.sensemaking_said({}, en));
  await phone.look();
  await elena.sees('I thought it was only my family.');
  await elena.press(m.sensemaking_showing_next({}, es));
  await phone.sees(m.sensemaking_showing_card({ number: 2, of: 2 }, en));
  await phone.sees(quoted);
});

test('a consent is taken back, and the words are gone from the deck at once', async () => {
  const elena = await house.visit('elena');
  await elena.open(deck);
  await elena.page
    .getByRole('link', { name: new RegExp(m.sensemaking_card_number({ number: 2 }, es)) })
    .click();
  await elena.page.getByText(m.sensemaking_withdraw({}, es)).click();
  await elena.press(m.sensemaking_withdraw_do({}, es));
  await elena.sees(m.sensemaking_card_withdrawn({}, es));
  await elena.look();
  const stranger = await house.visit('public', { locale: 'en', scripts: false });
  await stranger.open(deck);
  await stranger.sees(m.sensemaking_card_withdrawn({}, en));
  expect(await stranger.page.getByText(quoted).count()).toBe(0);
});

test('two browsers, one question: statements are read by the rules, voted on with the keyboard, and nobody is named', async () => {
  const elena = await house.visit('elena');
  await elena.open('/palmdale/conversations/new');
  await fill(elena, 'question.es', '¿Qué le falta a nuestra calle?');
  await fill(elena, 'question.en', 'What does our street need?');
  await elena.choose(m.sensemaking_talk_anybody({}, es));
  await fill(elena, 'seeds.0.es', 'Faltan árboles en las paradas');
  await fill(elena, 'seeds.1.es', 'Los carros pasan muy rápido');
  await elena.press(m.sensemaking_talk_begin({}, es));
  await elena.arrivesAt('¿Qué le falta a nuestra calle?');
  const path = new URL(elena.page.url()).pathname;

  const stranger = await house.visit('public', { scripts: false });
  await stranger.open(`${path}/write`);
  await stranger.write(m.sensemaking_write_text({}, es), 'El señor Ramírez deja su carro en la banqueta');
  await stranger.press(m.sensemaking_write_do({}, es));
  await stranger.sees(m.problem_sensemaking_statement_names({}, es));
  await stranger.write(
    m.sensemaking_write_text({}, es),
    'Hay carros en la banqueta y no se puede pasar con carreola'
  );
  await stranger.press(m.sensemaking_write_do({}, es));
  await stranger.sees(m.sensemaking_write_shown({}, es));
  await stranger.look();

  const rosa = await house.visit('rosa');
  await rosa.open(path);
  await rosa.sees(m.sensemaking_vote_waiting({ waiting: 3 }, es));
  for (let left = 2; left >= 0; left--) {
    await rosa.page.getByRole('button', { name: m.sensemaking_stance_agree({}, es) }).focus();
    await rosa.page.keyboard.press('Enter');
    await rosa.sees(
      left ? m.sensemaking_vote_waiting({ waiting: left }, es) : m.sensemaking_vote_done({}, es)
    );
  }
  await rosa.look();
  await rosa.open(`${path}/picture`);
  await rosa.sees(m.sensemaking_picture_few({}, es));
  const rows = await house.look<{ row: string }>('select row_to_json(p)::text as row from participant p');
  const [{ id }] = (await house.look<{ id: string }>(`select id from member where name = 'Rosa Medina'`)) as [
    { id: string }
  ];
  expect(rows.some(({ row }) => row.includes(id))).toBe(false);

  await elena.open('/region-1/conversations');
  await elena.page.getByRole('link').filter({ hasText: '¿Qué tiene que cambiar' }).first().click();
  await elena.arrivesAt(/^¿Qué tiene que cambiar/);
  await elena.open(`${new URL(elena.page.url()).pathname}/picture`);
  await elena.sees(/grupos de opinión/);
  await elena.look();
});

test('a theme is named and tied, dots say what comes first, and Rosa proposes it', async () => {
  const elena = await house.visit('elena', { width: 1280, height: 800 });
  await elena.open('/palmdale/themes/new');
  await fill(elena, 'name.es', 'Vivienda que alcance');
  await fill(elena, 'name.en', 'Housing within reach');
  await fill(elena, 'story.es', 'La renta se lleva la mitad de lo que entra.');
  await elena.press(m.sensemaking_save({}, es));
  await elena.arrivesAt('Vivienda que alcance');
  const theme = new URL(elena.page.url()).pathname;
  await elena.page.getByText(m.sensemaking_theme_tie({}, es)).click();
  await elena.page.locator('[name="what"]').selectOption({ label: number });
  await elena.press(m.sensemaking_theme_tie_do({}, es));
  await elena.sees(number);
  await elena.look();

  await elena.open('/palmdale/priorities/new');
  await fill(elena, 'question.es', '¿Qué va primero?');
  await fill(elena, 'more.0.es', 'Sombra en las paradas');
  await elena.press(m.sensemaking_rank_begin({}, es));
  await elena.arrivesAt('¿Qué va primero?');
  const ranking = new URL(elena.page.url()).pathname;
  await elena.press(m.sensemaking_rank_open_round({ number: 1 }, es));
  await elena.sees(m.sensemaking_rank_dots({ dots: 3 }, es));
  await elena.look();

  const rosa = await house.visit('rosa', { scripts: false });
  await rosa.open(ranking);
  await rosa.write('Vivienda que alcance', '2');
  await rosa.write('Sombra en las paradas', '2');
  await rosa.press(m.sensemaking_rank_choose({}, es));
  await rosa.sees(m.problem_sensemaking_dots_too_many({}, es));
  await rosa.write('Sombra en las paradas', '1');
  await rosa.press(m.sensemaking_rank_choose({}, es));
  await rosa.sees(m.sensemaking_rank_chosen({}, es));
  await rosa.look();

  await elena.open(ranking);
  await elena.press(m.sensemaking_rank_close({}, es));
  await elena.sees(m.sensemaking_rank_few({}, es));
  await elena.press(m.sensemaking_rank_settle({}, es));
  await elena.sees(m.sensemaking_rank_settled({}, es));
  await elena.look();

  await rosa.open(ranking);
  await rosa.press(new RegExp(`^${m.sensemaking_rank_propose({}, es)}.*Vivienda`));
  await rosa.page.waitForURL(/\/decisions\/.*\/edit$/);
  await rosa.open(theme.replace('/themes/', '/thread/theme/'));
  await rosa.sees(number);
  await rosa.sees(m.sensemaking_knot_priority({}, es));
  await rosa.look();
  await rosa.open('/palmdale/thread');
  await rosa.sees(m.sensemaking_loose_title({}, es));
});
