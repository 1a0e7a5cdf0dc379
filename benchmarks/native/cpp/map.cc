// Operations on Abseil's flat_hash_map, timed as the benchmarks of maps in Java are: in bursts of
// 1024, over keys in random order. One result is the mean of bursts that take about 150 ms together.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <vector>

#include "absl/container/flat_hash_map.h"

namespace {

struct Delay {
  int32_t count = 1;
  int32_t max = 0;
  double sum = 1.5;
  int64_t last = 0;
};

constexpr size_t kBurst = 1024;
constexpr size_t kLeastDraws = 1 << 16;
constexpr int kWarmups = 5;
constexpr int kIterations = 10;
constexpr std::chrono::milliseconds kIteration(150);

volatile int64_t sink;

// The finaliser of SplitMix64, as in Java.
int64_t Number(uint64_t n) {
  n = (n ^ (n >> 30)) * 0xBF58476D1CE4E5B9u;
  n = (n ^ (n >> 27)) * 0x94D049BB133111EBu;
  return static_cast<int64_t>(n ^ (n >> 31));
}

std::vector<int64_t> Order(size_t entries) {
  size_t draws = kLeastDraws;
  while (draws < entries) draws *= 2;
  std::mt19937_64 random(1);
  std::vector<int64_t> keys(draws);
  for (int64_t& key : keys) key = Number(random() % entries);
  return keys;
}

// Calls work with the first key of bursts.
template <typename Work>
void Measure(const char* operation, const std::vector<int64_t>& keys, size_t entries, Work work) {
  using Clock = std::chrono::steady_clock;
  std::printf(
      R"({"topic":"map","variant":"long keys, values of 24 bytes","operation":"%s","subject":"Abseil `flat_hash_map`",)"
      R"("entries":%zu,"bytes":"NaN","figures":[)",
      operation, entries);
  size_t next = 0;
  for (int i = 0; i < kWarmups + kIterations; i++) {
    size_t bursts = 0;
    const Clock::time_point start = Clock::now();
    while (Clock::now() - start < kIteration) {
      work(&keys[next]);
      next = (next + kBurst) & (keys.size() - 1);
      bursts++;
    }
    const std::chrono::duration<double, std::nano> time = Clock::now() - start;
    if (i >= kWarmups) {
      std::printf("%s%.3f", i > kWarmups ? "," : "", time.count() / (bursts * kBurst));
    }
  }
  std::printf("]}\n");
}

void MeasureAll(size_t entries) {
  const std::vector<int64_t> keys = Order(entries);
  absl::flat_hash_map<int64_t, Delay> map;
  for (size_t i = 0; i < entries; i++) map[Number(i)] = Delay();
  Measure("update in place", keys, entries, [&](const int64_t* key) {
    for (size_t i = 0; i < kBurst; i++) {
      Delay& value = map.find(key[i])->second;
      value.count++;
      value.sum += 1.5;
    }
  });
  Measure("dependent get", keys, entries, [&](const int64_t* key) {
    int64_t carried = 0;
    for (size_t i = 0; i < kBurst; i++) carried += map.find(key[i] + carried)->second.max;
    sink = sink + carried;
  });
  Measure("miss", keys, entries, [&](const int64_t* key) {
    int64_t found = 0;
    for (size_t i = 0; i < kBurst; i++) found += map.contains(~key[i]);
    sink = sink + found;
  });
}

}  // namespace

int main(int count, char** arguments) {
  for (int i = 1; i < count; i++) MeasureAll(std::strtoull(arguments[i], nullptr, 10));
}
