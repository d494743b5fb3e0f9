/// Phrases of statuses in other languages than English, folded.
enum StatusTranslations {
  static let table: [(StatusVocabulary.Meaning, String)] =
    german + french + iberian + nordic + others + eastern + further

  private static let german: [(StatusVocabulary.Meaning, String)] = [
    (
      .draft, "gemerkt|gespeichert|entwurf|merkliste|noch nicht beworben|vorgemerkt|geplant|interessant|in vorbereitung"
    ),
    (
      .stage(.applied),
      """
      beworben|bewerbung|bewerbung abgeschickt|bewerbung gesendet|bewerbung verschickt|bewerbung raus|abgeschickt|
      gesendet|verschickt|eingereicht|eingangsbestatigung|eingang bestatigt|bestatigt|in prufung|wird gepruft
      """
    ),
    (.stage(.recruiterScreen), "erstgesprach|kennenlerngesprach|telefonat|hr gesprach"),
    (
      .stage(.phoneInterview),
      """
      gesprach|vorstellungsgesprach|bewerbungsgesprach|telefoninterview|telefongesprach|videointerview|einladung|
      eingeladen|zum gesprach eingeladen|interview eingeladen|videogesprach|zweitgesprach
      """
    ),
    (.stage(.assessment), "einstellungstest|testaufgabe|probeaufgabe|fachtest|eignungstest"),
    (.stage(.technicalInterview), "fachgesprach|technisches gesprach|technisches interview"),
    (.stage(.finalInterview), "finalrunde|endrunde|letzte runde|probearbeiten|probetag|schnuppertag"),
    (.stage(.offer), "angebot|zusage|angebot erhalten|zusage erhalten|vertrag|vertragsangebot"),
    (.refusal, "abgelehnt|absage|abgesagt|absage erhalten|abgewiesen"),
    (
      .outcome(.ghosted),
      """
      keine antwort|keine ruckmeldung|keine reaktion|nie gemeldet|nicht gemeldet|unbeantwortet|nichts gehort|
      funkstille
      """
    ),
    (
      .open,
      """
      offen|ausstehend|in bearbeitung|laufend|lauft|warten|wartend|warte auf antwort|warte auf ruckmeldung|
      in arbeit|noch keine antwort|noch keine ruckmeldung|nachgefragt|nachfragen|nachgehakt|warten auf antwort|warten auf ruckmeldung|rucklauf
      """
    ),
    (.outcome(.withdrew), "zuruckgezogen|bewerbung zuruckgezogen|selbst abgesagt|eigene absage|ich habe abgesagt"),
    (.outcome(.declined), "angebot abgelehnt"),
    (.outcome(.accepted), "angenommen|angebot angenommen|vertrag unterschrieben|unterschrieben|eingestellt"),
    (
      .outcome(.cancelled),
      "stelle besetzt|besetzt|ausschreibung beendet|stelle gestrichen|einstellungsstopp|abgelaufen"
    ),
    (.negation, "ohne"), (.byMe, "von mir|ich|meinerseits"), (.byThem, "vom unternehmen|von firma|wurde"),
    (.divider, "nach|dann|und|nach dem|im"), (.filler, "vereinbart|erhalten|per|mail|geplant am|termin|runde"),
  ]

  private static let french: [(StatusVocabulary.Meaning, String)] = [
    (
      .draft,
      "brouillon|enregistre|sauvegarde|a postuler|favori|a envoyer|a candidater|a faire|non envoyee|non envoye|pas envoye|"
        + "pas encore postule|reperee|repere"
    ),
    (
      .stage(.applied),
      "postule|candidature|candidature envoyee|envoye|envoyee|cv envoye|soumis|soumise|accuse de reception"
    ),
    (.stage(.recruiterScreen), "entretien rh|appel rh|prequalification"),
    (
      .stage(.phoneInterview),
      "entretien|entretien telephonique|entretien video|entretien visio|visio|1er entretien|entretien planifie"
    ),
    (.stage(.assessment), "test technique|exercice|mise en situation"),
    (.stage(.technicalInterview), "entretien technique"),
    (.stage(.finalInterview), "entretien final|dernier entretien"),
    (.stage(.offer), "offre|proposition|promesse d'embauche|offre recue|proposition recue"),
    (.refusal, "refuse|refusee|refus|rejete|rejetee|negatif|reponse negative|non retenu|non retenue"),
    (.outcome(.ghosted), "sans reponse|pas de reponse|aucune reponse|sans retour|pas de retour|sans suite"),
    (
      .open,
      """
      en attente|attente|en cours|relance|relancee|en discussion|en attente de reponse|en attente de retour|
      attente de reponse|attente de retour|a relancer|vivier
      """
    ),
    (
      .outcome(.withdrew),
      "refusee candidat|refuse candidat|refusee par le candidat|desistement|desiste|retire|retiree|abandonne"
    ),
    (.outcome(.accepted), "accepte|acceptee|embauche|recrute|offre acceptee"),
    (.outcome(.declined), "offre refusee|offre declinee"),
    (.outcome(.cancelled), "annule|annulee|poste pourvu|offre expiree|cloture"),
    (.byMe, "par moi|j'ai"), (.divider, "apres|puis|et"), (.negation, "sans|pas|avant"),
    (.filler, "prevu|planifie|recu|recue|envoi"),
  ]

  private static let iberian: [(StatusVocabulary.Meaning, String)] = [
    (
      .draft,
      "guardado|guardada|encontrado|encontrada|borrador|por aplicar|salvo|salva|rascunho|a candidatar|nao aplicado|favorito|"
        + "pulada|pulado|nao enviada|nao enviado|no enviado|no enviada|"
        + "por enviar|a enviar|nao candidatei"
    ),
    (
      .stage(.applied),
      """
      aplicado|aplicada|postulado|postulada|enviado|enviada|solicitado|cv enviado|solicitud enviada|
      candidatura enviada|candidatado|candidatada|candidatei|inscrito|inscrita|curriculo enviado|aplicou|apliquei|
      candidatura|visto|en revision|em analise|recibido|recebido
      """
    ),
    (
      .stage(.recruiterScreen),
      "entrevista rh|entrevista con rrhh|entrevista rrhh|entrevista com rh|triagem|llamada|ligacao"
    ),
    (
      .stage(.phoneInterview),
      """
      entrevista|entrevistas|entrevista telefonica|entrevista online|entrevista agendada|entrevistado|
      primera entrevista|primeira entrevista
      """
    ),
    (.stage(.assessment), "prueba tecnica|prueba|teste tecnico|teste|desafio tecnico|desafio|examen|prova"),
    (.stage(.technicalInterview), "entrevista tecnica"),
    (.stage(.finalInterview), "entrevista final|etapa final|ultima entrevista"),
    (.stage(.offer), "oferta|propuesta|proposta|oferta recibida|proposta recebida"),
    (
      .refusal,
      """
      rechazado|rechazada|descartado|descartada|denegado|no seleccionado|no seleccionada|rejeitado|rejeitada|
      recusado|recusada|reprovado|reprovada|nao selecionado|nao selecionada|eliminado|rechazo|negativa|no apto
      """
    ),
    (
      .outcome(.ghosted),
      """
      sin respuesta|no respondieron|no contestaron|no responden|sem resposta|sem retorno|nao responderam|ignorado|
      sem feedback|ghosteado
      """
    ),
    (
      .open,
      """
      pendiente|en proceso|en espera|esperando|esperando respuesta|en curso|en tramite|abierto|activo|pendente|
      em andamento|em processo|aguardando|aguardando retorno|aguardando resposta|em espera|aberto|ativo|en progreso|
      em progresso
      """
    ),
    (.outcome(.withdrew), "retirado|retirada|desistido|desistencia|desisti|retire mi candidatura|me retire"),
    (
      .outcome(.accepted),
      "aceptado|aceptada|contratado|contratada|aceito|aceita|oferta aceptada|proposta aceita|admitido|aprovado|aprovada"
    ),
    (.outcome(.declined), "oferta rechazada|proposta recusada|rechace la oferta|recusei|rechace|recusei a proposta"),
    (
      .outcome(.cancelled),
      """
      cancelado|cancelada|vacante cerrada|puesto cubierto|vaga fechada|vaga encerrada|encerrado|encerrada|cerrado|
      cerrada|fechada|expirado|vaga cancelada|congelada
      """
    ),
    (.byMe, "por mi|yo|por mim|eu"), (.divider, "despues de|depois de|apos|luego|tras|e|y"), (.negation, "sin|sem"),
    (.filler, "agendada|marcada|programada|feita|realizada|hecha"),
  ]

  private static let nordic: [(StatusVocabulary.Meaning, String)] = [
    (.draft, "sparad|gemt|lagret|utkast|kladde|ikke sokt|inte sokt|en hakenut|ei haettu|tallennettu|luonnos"),
    (
      .stage(.applied),
      """
      sokt|ansokt|ansokan skickad|skickad|skickat|ansogt|ansogning sendt|sendt|soknad sendt|haettu|
      hakemus lahetetty|lahetetty|hakemus|hakenut|ansokan
      """
    ),
    (
      .stage(.phoneInterview),
      """
      intervju|interviewet|samtale|jobsamtale|telefonintervju|telefoninterview|haastattelu|videointervju|
      intervju bokad|kutsu haastatteluun|haastateltu|1 intervju
      """
    ),
    (.stage(.assessment), "arbetsprov|testoppgave|kodtest|ennakkotehtava|tehtava|koodaustehtava"),
    (.stage(.technicalInterview), "teknisk intervju|tekninen haastattelu"),
    (.stage(.finalInterview), "slutintervju|sluttintervju"),
    (.stage(.offer), "erbjudande|tilbud|jobbtilbud|jobberbjudande|tarjous|tyotarjous"),
    (
      .refusal, "avslag|afslag|nekad|nekat|avvist|afvist|avbojd|hylatty|ei valittu|hylkays|fick nej|nej tack|ej aktuell"
    ),
    (
      .outcome(.ghosted),
      "inget svar|intet svar|ikke svar|ingen svar|ej svar|ikke hort noe|ei vastausta|ei vastattu|hort inget"
    ),
    (
      .open,
      """
      pagaende|pagar|vantar|venter|venter svar|vantar svar|vantar pa svar|venter pa svar|under behandling|kesken|
      odottaa|odotetaan|avventer|avoin
      """
    ),
    (.outcome(.withdrew), "trukket|trukket soknad|tillbakadragen|dragit tillbaka|trukket tilbake|peruttu|perunut"),
    (.outcome(.declined), "tackat nej|tackade nej|takket nei|takket nej|takkede nej|kieltaydytty"),
    (
      .outcome(.accepted),
      """
      accepterad|akseptert|accepteret|anstalld|ansatt|ansat|tackat ja|takket ja|hyvaksytty|palkattu|fick jobbet|
      fikk jobben
      """
    ),
    (
      .outcome(.cancelled),
      "installd|innstilt|avbruten|tjansten tillsatt|tillsatt|besat|paikka taytetty|rekrytering avbruten"
    ),
    (.byMe, "av meg|av mig|jag|jeg|itse"), (.divider, "efter|etter|og|och|ja|jalkeen"), (.filler, "bokad|avtalt"),
  ]

  /// Chinese, Japanese, Korean, Russian; their words stand without blanks, so that every phrase is one.
  private static let eastern: [(StatusVocabulary.Meaning, String)] = [
    (.draft, "未投递|待投递|准备投递|想投|收藏|感兴趣|未応募|検討中|応募予定|지원예정|관심|черновик"),
    (
      .stage(.applied),
      "已投递|已申请|投递成功|已网申|网申|简历投递|投递|応募済|応募済み|応募|書類選考|지원|지원완료|지원함|서류제출|отправлено|отклик"
    ),
    (.stage(.recruiterScreen), "hr面|电话面|电话面试|カジュアル面談|스크리닝"),
    (.stage(.assessment), "笔试|测评|在线测评|机试|已笔试|适性検査|適性検査|코딩테스트|과제|과제전형|인적성|тестовое задание|тестовое"),
    (.stage(.phoneInterview), "面试|一面|初面|群面|一次面接|面接|면접|1차면접|전화면접|собеседование|интервью"),
    (.stage(.technicalInterview), "二面|三面|技术面|二次面接|2차면접|기술면접|техническое собеседование"),
    (.stage(.finalInterview), "终面|最終面接|최종면접|임원면접|финальное собеседование"),
    (.stage(.offer), "内定|録用|录用|オファー|已offer|拿到offer|최종합격|합격|оффер"),
    (
      .outcome(.rejected),
      "已拒绝|被拒|未通过|不合适|拒绝|挂|已挂|简历挂|笔试挂|一面挂|二面挂|三面挂|终面挂|感谢信|不採用|お祈り|見送り|お見送り|불합격|탈락|서류탈락|"
        + "면접탈락|서류불합격|отказ|отказали"
    ),
    (.outcome(.ghosted), "无回复|无回应|返信なし|連絡なし|무응답|연락없음|без ответа|нет ответа"),
    (
      .open,
      "进行中|流程中|筛选中|简历筛选|待反馈|等待中|等通知|泡池子|选考中|選考中|書類選考中|結果待ち|書類通過|書類選考通過|대기|진행중|대기중|서류합격|"
        + "서류통과|в процессе|ожидание"
    ),
    (.outcome(.withdrew), "已放弃|放弃|辞退|選考辞退|지원취소"), (.outcome(.accepted), "已签约|签约|已入职|入职|内定承諾|입사|입사확정"),
    (.outcome(.declined), "拒offer|已拒offer|内定辞退"),
  ]

  /// Polish, Turkish, Indonesian.
  private static let further: [(StatusVocabulary.Meaning, String)] = [
    (.draft, "zapisane|do wyslania|kaydedildi|basvurulacak|disimpan|belum dilamar"),
    (
      .stage(.applied),
      "wyslane|wyslano|wyslana|aplikowano|zaaplikowano|basvuruldu|basvurdum|basvuru yapildi|dilamar|terkirim|melamar"
    ),
    (.stage(.phoneInterview), "rozmowa|rozmowa kwalifikacyjna|mulakat|gorusme|wawancara|interview hr"),
    (.stage(.assessment), "zadanie|zadanie rekrutacyjne|test teknis"),
    (.stage(.offer), "teklif|teklif alindi|penawaran"),
    (.refusal, "odrzucone|odrzucona|odrzucono|odmowa|reddedildi|ditolak|gagal|tidak lolos"),
    (.outcome(.ghosted), "brak odpowiedzi|cevap yok|geri donus yok|donus yok|tidak ada balasan|tidak ada kabar"),
    (.open, "w trakcie|oczekuje|oczekiwanie|beklemede|bekleniyor|devam ediyor|menunggu|diproses|dalam proses"),
    (.outcome(.withdrew), "wycofane|wycofano|geri cekildi|mundur"),
    (.outcome(.accepted), "zaakceptowane|przyjete|kabul|kabul edildi|kabul edildim|diterima"),
  ]

  /// Italian and Dutch.
  private static let others: [(StatusVocabulary.Meaning, String)] = [
    (.draft, "salvato|bozza|opgeslagen|concept|nog niet gesolliciteerd|da inviare"),
    (
      .stage(.applied),
      "inviato|inviata|candidato|candidatura inviata|gesolliciteerd|verzonden|verstuurd|sollicitatie verstuurd"
    ),
    (
      .stage(.phoneInterview),
      "colloquio|colloquio telefonico|gesprek|sollicitatiegesprek|uitgenodigd|telefonisch gesprek"
    ),
    (.stage(.technicalInterview), "colloquio tecnico|technisch gesprek"),
    (.stage(.offer), "offerta|aanbod|aanbieding"),
    (.refusal, "rifiutato|rifiutata|scartato|scartata|afgewezen|afwijzing"),
    (.outcome(.ghosted), "nessuna risposta|geen reactie|geen antwoord|niets gehoord"),
    (.open, "in attesa|in corso|in behandeling|lopend|wachten|in afwachting"),
    (.outcome(.withdrew), "ritirato|ritirata|teruggetrokken"),
    (.outcome(.accepted), "accettato|accettata|assunto|assunta|aangenomen|geaccepteerd"),
    (.outcome(.cancelled), "annullato|annullata|vervallen|geannuleerd"),
  ]
}
