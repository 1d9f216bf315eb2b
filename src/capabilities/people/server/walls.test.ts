import { describe, expect } from 'vitest';
import { inWorld } from '../../../../tests/world.ts';
import type { Context } from '../../../platform/context/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import * as people from './index.ts';

const nobody = newId();
const corrected: people.Corrected = {
  name: 'Rosa Medina',
  pronunciation: null,
  language: 'es',
  category: 'parent_0_5',
  organization: null,
  organizationRole: null,
  neighborhood: null,
  bestHours: null,
  adults: null,
  births: []
};

/** Everything that concerns one member: what somebody else's hand must not reach. */
const aboutOne: Record<string, (context: Context, id: string) => Promise<unknown>> = {
  member: (context, id) => people.member(context, id),
  correct: (context, id) => people.correct(context, id, corrected),
  'come or go': (context, id) => people.comeOrGo(context, id, 'pause'),
  'add a way': (context, id) => people.addWay(context, id, { kind: 'email', value: 'rosa@example.org' }),
  'remove a way': (context, id) => people.removeWay(context, id, nobody),
  consent: (context, id) =>
    people.sayConsent(context, id, { channel: 'text', given: true, how: 'in_person' }),
  'open a need': (context, id) => people.openNeed(context, id, { kind: 'ride', detail: null }),
  'close a need': (context, id) => people.closeNeed(context, id, nobody),
  sign: (context, id) => people.signCode(context, id, 1),
  suspend: (context, id) => people.suspendUntil(context, id, null),
  lift: (context, id) => people.liftSuspension(context, id),
  'ask for a step': (context, id) => people.askFor(context, id, 'welcomed', nobody),
  'take a step': (context, id) => people.takeStep(context, id, 'welcomed'),
  'offer a buddy': (context, id) => people.offerAsBuddy(context, id, 2),
  merge: (context, id) => people.merge(context, id, nobody),
  'tell apart': (context, id) => people.areTwoPeople(context, id, nobody),
  everything: (context, id) => people.everythingAbout(context, id),
  erase: (context, id) => people.erase(context, id)
};

describe.each(Object.entries(aboutOne))('%s', (_, act) => {
  inWorld('to a stranger there is no community', ({ as, people: who }) =>
    expect(act(as.stranger, who.rosa!)).rejects.toMatchObject({ code: 'platform.not_found' })
  );
  inWorld('a visitor is asked to sign in', ({ as, people: who }) =>
    expect(act(as.public, who.rosa!)).rejects.toMatchObject({ code: 'platform.sign_in_first' })
  );
  inWorld('Rosa has no right to it for Lupe', ({ as, people: who }) =>
    expect(act(as.member, who.lupe!)).rejects.toMatchObject({ code: 'platform.not_allowed' })
  );
  inWorld("for Lancaster's own system Rosa does not exist", ({ as, people: who, communities }) =>
    expect(act({ ...as.system, community: communities.lancaster! }, who.rosa!)).rejects.toMatchObject({
      status: 404
    })
  );
});

/** What concerns many at once. */
const aboutMany: Record<string, (context: Context) => Promise<unknown>> = {
  board: people.journeyBoard,
  retention: people.retention,
  twins: people.twins,
  export: people.exportRoll,
  'bring a list': (context) =>
    people.bringList(context, { name: 'a.csv', bytes: new TextEncoder().encode('name\nAna') }),
  'preview a list': (context) => people.previewList(context, nobody),
  'match columns': (context) => people.matchColumns(context, nobody, {}),
  'take a list': (context) => people.takeList(context, nobody, { withKnown: true }),
  needs: (context) => people.needsTogether(context, [])
};

describe.each(Object.entries(aboutMany))('%s', (_, act) => {
  inWorld('to a stranger there is no community', ({ as }) =>
    expect(act(as.stranger)).rejects.toMatchObject({ code: 'platform.not_found' })
  );
  inWorld('a member without the role is refused', ({ as }) =>
    expect(act(as.member)).rejects.toMatchObject({ code: 'platform.not_allowed' })
  );
});
