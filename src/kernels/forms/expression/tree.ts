/** An expression of the ODK XForms subset of XPath 1.0 as a tree. */
export type Expression =
  | { is: 'text'; value: string }
  | { is: 'number'; value: number }
  | { is: 'call'; name: string; of: Expression[] }
  | { is: 'binary'; sign: Sign; left: Expression; right: Expression }
  | { is: 'minus'; of: Expression }
  | { is: 'path'; from: Expression | null; root: boolean; steps: Step[] };

export type Sign =
  'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod' | '|';

/** `name` is a child's name, "*" for any, "@id" for an attribute. */
export type Step = { axis: 'child' | 'self' | 'parent' | 'inside'; name: string; where: Expression[] };

/** How an expression is no expression: the offset counts UTF-16 units. */
export type Malformed = { malformed: true; offset: number };
