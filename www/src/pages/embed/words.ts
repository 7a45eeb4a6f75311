/** All that a visitor reads of the frame itself. It stands here in every language: where it is said, no file comes. */
export const UNREACHABLE: Readonly<Record<string, string>> = {
  en: "The simulator could not be loaded. Please try again later.",
  ar: "تعذر تحميل المحاكي. يرجى المحاولة لاحقًا.",
  de: "Der Simulator konnte nicht geladen werden. Bitte versuchen Sie es später noch einmal.",
  es: "No se pudo cargar el simulador. Inténtelo de nuevo más tarde.",
  fr: "Le simulateur n’a pas pu être chargé. Réessayez plus tard.",
  it: "Non è stato possibile caricare il simulatore. Riprovi più tardi.",
  pt: "Não foi possível carregar o simulador. Tente novamente mais tarde.",
  tr: "Simülatör yüklenemedi. Lütfen daha sonra yeniden deneyin.",
};

/** The language of the above that a tag names, as `pt` of `pt-BR`; else English. */
export function languageOf(tag: string): string {
  const [language = ""] = tag.toLowerCase().split("-");
  return Object.hasOwn(UNREACHABLE, language) ? language : "en";
}
