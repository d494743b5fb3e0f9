import Testing

@testable import CommandLineTool

@Suite("Fingerprints of files")
struct FingerprintTests {
  /// Length and XXH64 of the bytes (7 i + length) mod 256, by xxhash 4.1.0 for Python.
  static let answers: [(Int, UInt64)] = [
    (0, 0xef46_db37_51d8_e999), (1, 0x8a41_2781_1b21_e730), (3, 0x31d2_363f_52e5_64c9), (4, 0xb4d5_16af_63f9_c743),
    (5, 0x2ad7_3c7f_91e8_a437), (7, 0x2163_df11_c0cd_f8cd), (8, 0xd547_4d6c_a50d_ef58), (9, 0xa6d4_1e4e_74bc_10e4),
    (12, 0xa474_3d17_33af_563b), (31, 0xc025_b4c3_c488_0c7a), (32, 0x178a_e25c_ee6f_7994),
    (33, 0x4072_a282_63e9_77ef), (39, 0x035b_c7dc_d404_3e6b), (63, 0x4794_8108_b5ff_3162),
    (64, 0xcf35_552f_599b_a94d), (65, 0x8c96_3e88_dc8e_a52d), (100, 0x3a7f_dc0f_ebf6_f5dc),
    (1000, 0x958e_6485_b0af_5378),
  ]

  @Test("They are XXH64, whatever the pieces in which the bytes come", arguments: answers)
  func agrees(length: Int, expected: UInt64) {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 7 + length) }
    for size in [1, 5, 31, 32, 33, 1000] {
      var fingerprint = Fingerprint()
      for start in stride(from: 0, to: length, by: size) {
        fingerprint.add(Array(bytes[start..<min(start + size, length)]))
      }
      #expect(fingerprint.value == expected, "\(length) bytes by \(size)")
    }
  }
}
