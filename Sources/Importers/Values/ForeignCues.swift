/// The commonest questions in German, French, Spanish and Portuguese. An apostrophe is passed over, as everywhere.
enum ForeignCues {
  static let table: [QuestionCues.Row] = [
    (
      .introduction, 12,
      """
      erzählen sie von sich|etwas über sich|über sich selbst|stellen sie sich|stell dich|erzähl von dir|
      parlez moi de vous|présentez vous|présente toi|parle moi de toi|hábleme de usted|háblame de ti|
      cuéntame sobre ti|preséntate|cuénteme de usted|fale sobre você|fale me sobre você|conte sobre você|
      fala me de ti|apresente se
      """
    ),
    (
      .motivation, 10,
      """
      ^ warum|warum möchten sie|warum wollen sie|warum sollten wir|wo sehen sie sich|was motiviert sie|pourquoi nous|
      pourquoi voulez vous|pourquoi ce poste|pourquoi notre|où vous voyez vous|qué te motiva|por qué quiere|
      por qué quieres|por qué deberíamos|dónde te ves|dónde se ve|por que você quer|por que deveríamos|
      onde você se vê|o que te motiva
      """
    ),
    (
      .strengthsWeaknesses, 12,
      """
      stärken|schwächen|größte stärke|größte schwäche|vos qualités|vos défauts|points forts|points faibles|fortalezas|
      debilidades|puntos fuertes|puntos débiles|pontos fortes|pontos fracos|qualidades|defeitos
      """
    ),
    (
      .behavioral, 12,
      """
      erzählen sie von einer situation|beschreiben sie eine situation|eine situation in der|wie gehen sie mit|
      nennen sie ein beispiel|racontez moi une fois|une situation où|décrivez une situation|donnez moi un exemple|
      comment gérez vous|cuéntame una vez|una situación en la que|describe una situación|dame un ejemplo|cómo manejas|
      uma situação em que|descreva uma situação|me dê um exemplo|como você lida|konflikt|conflit|conflicto|conflito
      """
    ),
    (
      .compensation, 14,
      "gehalt|gehaltsvorstellung|gehaltsvorstellungen|salaire|prétentions|salariales|salario|salário|salarial"
    ),
    (
      .careerHistory, 12,
      """
      verlassen sie|lücke im lebenslauf|lebenslauf|quitter votre|quitté votre|dejaste|dejó su|dejar tu|sair do seu|
      saiu do seu|parcours
      """
    ),
    (
      .logistics, 12,
      """
      kündigungsfrist|wann können sie anfangen|umziehen|préavis|disponibilité|déménager|disponibilidad|mudarte|
      aviso prévio|disponibilidade|mudar de cidade
      """
    ),
    (
      .closing, 14,
      "haben sie fragen|noch fragen|avez vous des questions|tiene preguntas|tienes preguntas|tem perguntas"
    ),
    (
      .technical, 8,
      """
      unterschied zwischen|erklären sie|erkläre|wie funktioniert|^ was ist|^ was sind|différence entre|expliquez|
      explique|quest ce que|quest ce quun|comment fonctionne|diferencia entre|explica|^ qué es|cómo funciona|
      diferença entre|o que é|como funciona
      """
    ),
    (
      .coding, 12,
      """
      schreiben sie eine funktion|implementieren sie|écrivez une fonction|implémentez|escribe una función|implementa|
      escreva uma função|implemente
      """
    ),
    (.systemDesign, 12, "^ entwerfen sie|^ entwirf|^ concevez|concevoir un|^ diseña|^ diseñe|^ projete|^ desenhe"),
  ]
}
