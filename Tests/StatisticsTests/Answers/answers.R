# Makes the answers in this folder, which the tests compare with: numbers by R alone, nothing of this project.
#   Rscript --vanilla answers.R          (in this folder; R 4.2.2 and its package survival made those kept here)
# Each file: one case a line, columns named in its first line, numbers with 17 significant digits.

suppressMessages(library(survival))
number <- function(x) ifelse(is.na(x), "NA", sprintf("%.17g", x))
keep <- function(file, what, columns, rows) {
  source <- sprintf("# %s, by %s. %s", columns, R.version.string, what)
  writeLines(c(source, apply(rows, 1, function(row) paste(number(row), collapse = " "))), file)
}
set.seed(1998)

# Wilson: every rate with up to 33 trials, and 15 larger ones.
rates <- do.call(rbind, lapply(1:33, function(n) cbind(0:n, n)))
larger <- rbind(
  c(81, 263), c(15, 148), c(0, 50), c(50, 50), c(1, 100), c(99, 100), c(37, 120), c(250, 500), c(3, 700), c(699, 700),
  c(0, 1000), c(333, 1000), c(1234, 5000), c(4999, 5000), c(31415, 100000))
rates <- rbind(rates, larger)
wilson <- function(k, n) suppressWarnings(prop.test(k, n, correct = FALSE))$conf.int
keep("wilson.txt", "prop.test(correct = FALSE)", "successes trials low high",
  cbind(rates, t(mapply(wilson, rates[, 1], rates[, 2]))))

# Fisher: fisher.test with a root finder that goes on to the last digit (its own stops after four).
exactly <- stats::fisher.test
environment(exactly) <- list2env(
  list(uniroot = function(f, interval, ...) stats::uniroot(f, interval, ..., tol = 1e-16, maxiter = 10000)),
  parent = asNamespace("stats"))
published <- rbind(c(3, 4, 1, 4), c(2, 13, 10, 12), c(10, 15, 3, 16), c(8, 10, 1, 6), c(0, 5, 3, 6), c(4, 4, 0, 4))
drawn <- function(count, sizes) {
  m <- sample(sizes, count, replace = TRUE)
  n <- sample(sizes, count, replace = TRUE)
  p <- runif(count)
  cbind(rbinom(count, m, p), m, rbinom(count, n, pmin(1, pmax(0, p + rnorm(count, sd = 0.2)))), n)
}
tables <- rbind(published, drawn(420, 1:40), drawn(77, c(60, 90, 150, 300)))
tables <- tables[tables[, 1] + tables[, 3] > 0 & tables[, 1] + tables[, 3] < tables[, 2] + tables[, 4], ]
while (nrow(tables) < 503) {
  row <- drawn(1, 2:40)
  if (row[1] + row[3] > 0 && row[1] + row[3] < row[2] + row[4]) tables <- rbind(tables, row)
}
fisher <- function(a, m, b, n) {
  found <- exactly(matrix(c(a, b, m - a, n - b), 2))
  c(found$p.value, found$estimate, found$conf.int)
}
keep("fisher.txt", "fisher.test, its uniroot with tol = 1e-16", "successes trials successes trials p odds_ratio low high",
  cbind(tables, t(mapply(fisher, tables[, 1], tables[, 2], tables[, 3], tables[, 4]))))

# Newcombe's method 10, from the two intervals of prop.test.
published <- rbind(
  c(56, 70, 48, 80), c(9, 10, 3, 10), c(6, 7, 2, 7), c(5, 56, 0, 29), c(0, 10, 0, 20), c(0, 10, 0, 10),
  c(10, 10, 0, 20), c(10, 10, 0, 10))
pairs <- rbind(published, drawn(400, 1:40), drawn(72, c(60, 150, 700, 5000)))
newcombe <- function(a, m, b, n) {
  first <- wilson(a, m)
  second <- wilson(b, n)
  p <- a / m
  q <- b / n
  d <- p - q
  c(d, d - sqrt((p - first[1])^2 + (second[2] - q)^2), d + sqrt((first[2] - p)^2 + (q - second[1])^2))
}
keep("newcombe.txt", "the square-and-add rule on prop.test(correct = FALSE)",
  "successes trials successes trials difference low high",
  cbind(pairs, t(mapply(newcombe, pairs[, 1], pairs[, 2], pairs[, 3], pairs[, 4]))))

# Benjamini and Hochberg: set 0 is that of the 1995 paper.
paper <- c(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
  0.7590, 1)
sets <- c(list(paper), lapply(1:20, function(set) runif(sample(1:25, 1))^sample(1:4, 1)))
keep("discovery.txt", "p.adjust(method = 'BH')", "set p q",
  do.call(rbind, lapply(seq_along(sets), function(i) cbind(i - 1, sets[[i]], p.adjust(sets[[i]], "BH")))))

# Trends: Cochran–Armitage, and the slope of a logistic regression with its likelihood-ratio interval.
trend <- function(successes, trials, scores) {
  test <- suppressWarnings(prop.trend.test(successes, trials, scores))
  fit <- function(slope) suppressWarnings(glm(
    cbind(successes, trials - successes) ~ offset(slope * scores), family = binomial,
    control = glm.control(epsilon = 1e-15, maxit = 100)))$deviance
  whole <- suppressWarnings(glm(
    cbind(successes, trials - successes) ~ scores, family = binomial,
    control = glm.control(epsilon = 1e-15, maxit = 100)))
  slope <- coef(whole)[[2]]
  beyond <- function(slope) fit(slope) - whole$deviance - qchisq(0.95, 1)
  step <- summary(whole)$coefficients[2, 2]
  end <- function(side) {
    far <- step
    while (beyond(slope + side * far) < 0) far <- 2 * far
    uniroot(beyond, sort(slope + side * c(0, far)), tol = 1e-14)$root
  }
  c(test$statistic, test$p.value, exp(slope), exp(end(-1)), exp(end(1)))
}
sets <- list(list(c(48, 38, 5, 1, 1), c(17114, 14502, 793, 127, 38), c(0, 0.5, 1.5, 4, 7)))
while (length(sets) < 41) {
  trials <- sample(3:60, 4, replace = TRUE)
  successes <- rbinom(4, trials, plogis(runif(1, -2, 2) + runif(1, -1, 1) * 0:3))
  overlaps <- max(which(successes > 0)) > min(which(successes < trials)) &&
    max(which(successes < trials)) > min(which(successes > 0))
  if (overlaps) sets[[length(sets) + 1]] <- list(successes, trials, 0:3)
}
keep("trend.txt", "prop.trend.test; glm(family = binomial), the interval where its deviance rises by qchisq(0.95, 1)",
  "set chi_square p odds_ratio low high",
  t(sapply(seq_along(sets), function(i) c(i - 1, do.call(trend, sets[[i]])))))
keep("trend-data.txt", "Set 0: Agresti's malformations by alcohol", "set successes trials score",
  do.call(rbind, lapply(seq_along(sets), function(i) cbind(i - 1, sapply(sets[[i]], c)))))

# Within strata: mantelhaen.test without continuity correction; Breslow and Day with Tarone's correction by the counts
# that uniroot finds; the generalised test of mantelhaen.test; the trend by clogit (exact conditional likelihood).
tarone <- function(table) {
  psi <- mantelhaen.test(table, correct = FALSE)$estimate
  parts <- apply(table, 3, function(x) {
    m <- sum(x[1, ]); n <- sum(x[2, ]); s <- sum(x[, 1])
    a <- uniroot(function(a) log(a) + log(n - s + a) - log(m - a) - log(s - a) - log(psi),
      c(max(0, s - n), min(m, s)) + c(1e-12, -1e-12), tol = 1e-15)$root
    c(x[1, 1] - a, 1 / (1 / a + 1 / (m - a) + 1 / (s - a) + 1 / (n - s + a)))
  })
  statistic <- sum(parts[1, ]^2 / parts[2, ]) - sum(parts[1, ])^2 / sum(parts[2, ])
  c(statistic, pchisq(statistic, dim(table)[3] - 1, lower.tail = FALSE))
}
# Rows: gender, columns: admitted or not.
admissions <- aperm(unclass(UCBAdmissions), c(2, 1, 3))
strata <- list(admissions)
while (length(strata) < 41) {
  k <- sample(2:6, 1)
  base <- runif(k, -1.5, 1.5)
  effect <- runif(1, -1, 1)
  one <- array(0, c(2, 2, k))
  for (i in 1:k) for (row in 1:2) {
    n <- sample(4:40, 1)
    s <- rbinom(1, n, plogis(base[i] + effect * (row == 1)))
    one[row, , i] <- c(s, n - s)
  }
  informative <- apply(one, 3, function(x) all(colSums(x) > 0))
  sums <- apply(one, 3, function(x) c(x[1, 1] * x[2, 2], x[1, 2] * x[2, 1]))
  if (all(informative) && all(rowSums(sums) > 0)) strata[[length(strata) + 1]] <- one
}
keep("strata.txt", "mantelhaen.test(correct = FALSE); Breslow-Day with Tarone's correction, fitted counts by uniroot",
  "set odds_ratio low high chi_square p breslow_day p",
  t(sapply(seq_along(strata), function(i) {
    found <- mantelhaen.test(strata[[i]], correct = FALSE)
    c(i - 1, found$estimate, found$conf.int, found$statistic, found$p.value, tarone(strata[[i]]))
  })))
keep("strata-data.txt", "Set 0: UCBAdmissions, men first", "set successes trials successes trials",
  do.call(rbind, lapply(seq_along(strata), function(i) {
    x <- strata[[i]]
    cbind(i - 1, x[1, 1, ], x[1, 1, ] + x[1, 2, ], x[2, 1, ], x[2, 1, ] + x[2, 2, ])
  })))

levels <- list()
while (length(levels) < 30) {
  k <- sample(1:5, 1)
  base <- runif(k, -1.5, 1.5)
  effect <- runif(1, -0.8, 0.8)
  n <- matrix(sample(0:14, 4 * k, replace = TRUE), 4)
  s <- matrix(rbinom(4 * k, n, plogis(rep(base, each = 4) + effect * rep(0:3, k))), 4)
  informative <- colSums(s) > 0 & colSums(s) < colSums(n) & colSums(n > 0) > 1
  overlaps <- any(sapply(which(informative), function(j) {
    yes <- which(s[, j] > 0); no <- which(n[, j] > s[, j])
    max(yes) > min(no)
  })) && any(sapply(which(informative), function(j) {
    yes <- which(s[, j] > 0); no <- which(n[, j] > s[, j])
    max(no) > min(yes)
  }))
  if (all(informative) && all(rowSums(n) > 0) && overlaps) levels[[length(levels) + 1]] <- list(s, n)
}
conditional <- function(s, n) {
  rows <- do.call(rbind, lapply(seq_len(ncol(s)), function(j) do.call(rbind, lapply(1:4, function(i)
    if (n[i, j] > 0) data.frame(stratum = j, score = i - 1, passed = rep(c(1, 0), c(s[i, j], n[i, j] - s[i, j])))))))
  control <- coxph.control(eps = 1e-14, iter.max = 100, toler.chol = 1e-13)
  whole <- clogit(passed ~ score + strata(stratum), rows, method = "exact", control = control)
  likelihood <- function(slope) suppressWarnings(clogit(
    passed ~ score + strata(stratum), rows, method = "exact", init = slope,
    control = coxph.control(iter.max = 0)))$loglik[1]
  slope <- coef(whole)[[1]]
  greatest <- likelihood(slope)
  beyond <- function(slope) 2 * (greatest - likelihood(slope)) - qchisq(0.95, 1)
  step <- sqrt(vcov(whole)[1])
  end <- function(side) {
    far <- step
    while (beyond(slope + side * far) < 0) far <- 2 * far
    uniroot(beyond, sort(slope + side * c(0, far)), tol = 1e-13)$root
  }
  table <- xtabs(~ score + passed + stratum, transform(rows, passed = 1 - passed))
  # mantelhaen.test is the test of general association; the trend within strata is the score test of clogit.
  general <- if (ncol(s) > 1) mantelhaen.test(table, correct = FALSE) else list(statistic = NA, p.value = NA)
  c(whole$score, exp(slope), exp(end(-1)), exp(end(1)), general$statistic, general$p.value)
}
keep("trend-within.txt",
  "clogit(method = 'exact'): its score test, odds ratio, and where the likelihood falls; mantelhaen.test",
  "set chi_square odds_ratio low high general_association p",
  t(sapply(seq_along(levels), function(i) c(i - 1, do.call(conditional, levels[[i]])))))
keep("trend-within-data.txt", "Levels 0 to 3 within strata", "set stratum successes trials score",
  do.call(rbind, lapply(seq_along(levels), function(i) {
    s <- levels[[i]][[1]]; n <- levels[[i]][[2]]
    cbind(i - 1, rep(seq_len(ncol(s)) - 1, each = 4), c(s), c(n), rep(0:3, ncol(s)))
  })))

# Tables of counts: chisq.test, and fisher.test's exact p-value where it can be computed.
counts <- c(list(matrix(c(1, 3, 10, 6, 2, 3, 10, 7, 1, 6, 14, 12, 0, 1, 9, 11), 4)), lapply(1:24, function(i) {
  shape <- sample(2:4, 2, replace = TRUE)
  repeat {
    x <- matrix(rpois(prod(shape), outer(runif(shape[1], 1, 6), runif(shape[2], 0.5, 2))), shape[1])
    if (all(rowSums(x) > 0) && all(colSums(x) > 0)) return(x)
  }
}))
keep("tables.txt", "chisq.test(correct = FALSE), fisher.test", "set chi_square df p exact_p",
  t(sapply(seq_along(counts), function(i) {
    test <- suppressWarnings(chisq.test(counts[[i]], correct = FALSE))
    c(i - 1, test$statistic, test$parameter, test$p.value, fisher.test(counts[[i]], workspace = 2e7)$p.value)
  })))
keep("tables-data.txt", "Set 0: Agresti's job satisfaction", "set row column count",
  do.call(rbind, lapply(seq_along(counts), function(i) {
    x <- counts[[i]]
    cbind(i - 1, c(row(x)) - 1, c(col(x)) - 1, c(x))
  })))

# Waiting times of package survival, two groups each: lung by sex, aml by x, veteran by trt, ovarian by rx, deaths in
# colon with observation against all others.
data(cancer, package = "survival")
waits <- list(
  with(lung, data.frame(time, event = status - 1, group = sex - 1)),
  with(aml, data.frame(time, event = status, group = as.integer(x) - 1)),
  with(veteran, data.frame(time, event = status, group = trt - 1)),
  with(ovarian, data.frame(time = futime, event = fustat, group = rx - 1)),
  with(subset(colon, etype == 2), data.frame(time, event = status, group = as.integer(rx != "Obs"))))
keep("waits-data.txt", "lung, aml, veteran, ovarian, colon of package survival", "set time event group",
  do.call(rbind, lapply(seq_along(waits), function(i) cbind(i - 1, as.matrix(waits[[i]])))))
curve <- function(x) {
  found <- summary(survfit(Surv(time, event) ~ 1, x, conf.type = "log-log"))
  cbind(found$time, found$n.risk, found$n.event, found$surv, found$std.err, found$lower, found$upper)
}
keep("waits-curve.txt", "survfit(conf.type = 'log-log'); of sets above 150 rows every fifth step",
  "set time at_risk events survival standard_error low high",
  do.call(rbind, lapply(seq_along(waits), function(i) {
    found <- curve(waits[[i]])
    if (nrow(waits[[i]]) > 150) found <- found[seq(1, nrow(found), 5), ]
    cbind(i - 1, found)
  })))
first <- function(time, curve, share) {
  reached <- which(curve <= 1 - share + 1e-12)
  if (length(reached) > 0) time[reached[1]] else NA
}
shares <- c(0.1, 0.25, 0.5, 0.75, 0.9)
keep("waits-quantile.txt", "The first time at which survfit's curve, and its bounds, come to the level",
  "set group share time low high",
  do.call(rbind, lapply(seq_along(waits), function(i) do.call(rbind, lapply(0:1, function(group) {
    found <- summary(survfit(Surv(time, event) ~ 1, waits[[i]][waits[[i]]$group == group, ], conf.type = "log-log"))
    t(sapply(shares, function(share) c(i - 1, group, share, first(found$time, found$surv, share),
      first(found$time, found$lower, share), first(found$time, found$upper, share))))
  })))))
keep("waits-test.txt", "survdiff", "set observed expected chi_square",
  t(sapply(seq_along(waits), function(i) {
    found <- survdiff(Surv(time, event) ~ group, waits[[i]])
    c(i - 1, found$obs[1], found$exp[1], found$chisq)
  })))

# Where survfit's own quantile differs from the first time: at a level that the curve meets exactly it takes the
# middle of the flat piece.
for (i in seq_along(waits)) for (group in 0:1) {
  x <- waits[[i]][waits[[i]]$group == group, ]
  own <- quantile(survfit(Surv(time, event) ~ 1, x, conf.type = "log-log"), shares)
  found <- summary(survfit(Surv(time, event) ~ 1, x, conf.type = "log-log"))
  here <- sapply(shares, function(share) c(first(found$time, found$surv, share), first(found$time, found$lower, share),
    first(found$time, found$upper, share)))
  apart <- which(!mapply(identical, as.numeric(rbind(own$quantile, own$lower, own$upper)), as.numeric(here)))
  if (length(apart) > 0) {
    cat("set", i - 1, "group", group, "survfit", rbind(own$quantile, own$lower, own$upper)[apart], "first", here[apart],
      "\n")
  }
}

# The beta distribution of batting averages by maximum marginal likelihood, by Newton's method on its two equations;
# careers.txt is not made here, its first lines say where it is from.
careers <- read.table("careers.txt", col.names = c("hits", "trials", "pitched"))
betaBinomial <- function(x, n) {
  slope <- function(a, b) c(
    sum(digamma(x + a) - digamma(n + a + b) - digamma(a) + digamma(a + b)),
    sum(digamma(n - x + b) - digamma(n + a + b) - digamma(b) + digamma(a + b)))
  curvature <- function(a, b) {
    both <- sum(trigamma(a + b) - trigamma(n + a + b))
    matrix(c(sum(trigamma(x + a) - trigamma(a)) + both, both, both, sum(trigamma(n - x + b) - trigamma(b)) + both), 2)
  }
  at <- c(50, 150)
  for (step in 1:100) {
    by <- solve(curvature(at[1], at[2]), slope(at[1], at[2]))
    at <- at - by
    if (max(abs(by / at)) < 1e-13) break
  }
  c(length(x), at)
}
keep("careers-fit.txt", "Those who never pitched; all; those who never pitched with more than 500 at-bats",
  "players alpha beta",
  rbind(
    with(subset(careers, pitched == 0), betaBinomial(hits, trials)), with(careers, betaBinomial(hits, trials)),
    with(subset(careers, pitched == 0 & trials > 500), betaBinomial(hits, trials))))
