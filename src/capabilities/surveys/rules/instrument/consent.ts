/** What a new survey says before its first question, until somebody words it otherwise. */
export const firstConsent = {
  es: 'Tú decides si respondes. Puedes saltarte cualquier pregunta y parar cuando quieras. No guardamos tu nombre con tus respuestas. Los resultados se muestran solo por grupos, y los devolvemos a la comunidad.',
  en: 'You decide whether you answer. You can skip any question and stop at any time. We do not keep your name with your answers. Results are shown only for groups, and we give them back to the community.'
};
