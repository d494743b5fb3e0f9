// AggregationTests
