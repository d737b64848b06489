"""Any device format comes in and goes out without a seam."""

from __future__ import annotations

import numpy as np
import pytest

from app.adapters.audio.convert import RateConverter, Sample, decode, encode


def tone(hertz: float, rate: int, seconds: float) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return (0.8 * np.sin(2 * np.pi * hertz * np.arange(int(rate * seconds)) / rate)).astype(np.float32)


@pytest.mark.parametrize("sample", ["u1", "i2", "i4", "f4"])
@pytest.mark.parametrize("channels", [1, 2, 6])
def test_samples_survive_both_ways(sample: Sample, channels: int) -> None:
    samples = tone(440, 16_000, 0.1)
    data = encode(samples, sample, channels)
    assert len(data) == samples.size * channels * np.dtype(sample).itemsize
    assert np.abs(decode(data, sample, channels) - samples).max() < (0.02 if sample == "u1" else 1e-3)


def test_channels_are_mixed_and_half_frames_dropped() -> None:
    left_only = np.array([[1000, 0]] * 5, dtype="<i2").tobytes()
    assert decode(left_only + b"\x01", "i2", 2) == pytest.approx([500 / 32768] * 5)


def test_louder_than_full_scale_is_clipped() -> None:
    assert np.frombuffer(encode(np.array([3.0, -3.0], np.float32), "i2", 1), "<i2").tolist() == [32767, -32767]


@pytest.mark.parametrize(
    ("rate_in", "rate_out"), [(48_000, 16_000), (44_100, 16_000), (8_000, 16_000), (16_000, 48_000), (16_000, 44_100)]
)
@pytest.mark.parametrize("portion", [7, 320, 5_000])
def test_a_stream_in_any_portions_is_the_same_tone(rate_in: int, rate_out: int, portion: int) -> None:
    converter = RateConverter(rate_in, rate_out)
    source = tone(1_000, rate_in, 0.5)
    result = np.concatenate(
        [converter.convert(source[start : start + portion]) for start in range(0, source.size, portion)]
    )
    assert result.size == pytest.approx(0.5 * rate_out, abs=0.02 * rate_out)
    middle = result[rate_out // 20 : -rate_out // 20]
    assert float(np.sqrt(np.mean(middle**2))) == pytest.approx(0.8 / np.sqrt(2), rel=0.01)
    spectrum = np.abs(np.fft.rfft(middle * np.hanning(middle.size)))
    peak = int(np.argmax(spectrum))
    assert peak * rate_out / middle.size == pytest.approx(1_000, abs=rate_out / middle.size)
    spectrum[max(0, peak - 4) : peak + 5] = 0
    assert spectrum.max() < 0.01 * middle.size / 4  # no seams, no images


def test_what_is_above_the_new_band_is_kept_out() -> None:
    result = RateConverter(48_000, 16_000).convert(tone(11_000, 48_000, 0.5))
    assert np.abs(result[200:]).max() < 0.005


def test_the_same_rate_is_left_alone() -> None:
    samples = tone(440, 16_000, 0.1)
    assert RateConverter(16_000, 16_000).convert(samples) is samples
