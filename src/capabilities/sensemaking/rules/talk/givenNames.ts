/** Names that people in Los Angeles County carry most; with a second name behind them they mean somebody. */
export const givenNames = new Set(
  `adriana alejandra alejandro alicia alma ana andrea andres angela antonio araceli arturo beatriz bertha blanca
   brenda carla carlos carmen carolina cecilia cesar claudia cristina daniel daniela david diana eduardo elena
   elizabeth enrique esperanza esther eva felipe fernando francisco gabriela gerardo gloria graciela guadalupe
   guillermo hector hugo irma isabel jaime javier jesus joaquin jorge jose josefina juan juana julia julio karen
   karina laura leticia lidia lorena lucia luis lupe luz manuel marcela marco marcos margarita maria maribel marisol
   mario marta martha martin mercedes miguel monica nancy natalia norma olga oscar pablo patricia pedro rafael ramon
   raquel raul ricardo roberto rocio rodrigo rosa rosario ruben samuel sandra sara sergio silvia sofia susana teresa
   tomas valeria vanessa veronica vicente victor virginia ximena yesenia yolanda
   aaron alan albert alex amanda amy andrew anna anthony barbara benjamin betty brandon brian carol catherine charles
   christina christopher cynthia deborah denise dennis diane donald donna dorothy douglas edward emily emma eric frank
   george gregory heather helen henry jack jacob james jamal janet jason jeffrey jennifer jessica john jonathan joseph
   joshua joyce justin kathleen keith kenneth kevin kimberly larry lauren linda lisa marcus margaret mark mary matthew
   melissa michael michelle nicholas nicole pamela patrick paul peter rachel raymond rebecca richard robert ronald ruth
   ryan sarah scott sharon stephanie stephen steven susan tamika terry theresa thomas timothy tyler walter william`
    .split(/\s+/)
    .filter(Boolean)
);
