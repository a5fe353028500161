// DogStatsD-CSharp-Client 8: what users call.
#nullable disable
using System;

namespace StatsdClient
{
    public enum Status { OK, WARNING, CRITICAL, UNKNOWN }

    public interface IDogStatsd : IDisposable
    {
        void Counter(string statName, double value, double sampleRate = 1, string[] tags = null, DateTimeOffset? timestamp = null);
        void Decrement(string statName, int value = 1, double sampleRate = 1, params string[] tags);
        void Event(string title, string text, string alertType = null, string aggregationKey = null, string sourceType = null, int? dateHappened = null, string priority = null, string hostname = null, string[] tags = null);
        void Gauge(string statName, double value, double sampleRate = 1, string[] tags = null, DateTimeOffset? timestamp = null);
        void Histogram(string statName, double value, double sampleRate = 1, string[] tags = null);
        void Distribution(string statName, double value, double sampleRate = 1, string[] tags = null);
        void Increment(string statName, int value = 1, double sampleRate = 1, string[] tags = null);
        void Set<T>(string statName, T value, double sampleRate = 1, string[] tags = null);
        void Set(string statName, string value, double sampleRate = 1, string[] tags = null);
        IDisposable StartTimer(string name, double sampleRate = 1, string[] tags = null);
        void Time(Action action, string statName, double sampleRate = 1, string[] tags = null);
        T Time<T>(Func<T> func, string statName, double sampleRate = 1, string[] tags = null);
        void Timer(string statName, double value, double sampleRate = 1, string[] tags = null);
        void ServiceCheck(string name, Status status, int? timestamp = null, string hostname = null, string[] tags = null, string message = null);
    }

    public static class DogStatsd
    {
        public static void Counter(string statName, double value, double sampleRate = 1, string[] tags = null, DateTimeOffset? timestamp = null) { }
        public static void Decrement(string statName, int value = 1, double sampleRate = 1, params string[] tags) { }
        public static void Event(string title, string text, string alertType = null, string aggregationKey = null, string sourceType = null, int? dateHappened = null, string priority = null, string hostname = null, string[] tags = null) { }
        public static void Gauge(string statName, double value, double sampleRate = 1, string[] tags = null, DateTimeOffset? timestamp = null) { }
        public static void Histogram(string statName, double value, double sampleRate = 1, string[] tags = null) { }
        public static void Distribution(string statName, double value, double sampleRate = 1, string[] tags = null) { }
        public static void Increment(string statName, int value = 1, double sampleRate = 1, string[] tags = null) { }
        public static void Set<T>(string statName, T value, double sampleRate = 1, string[] tags = null) { }
        public static IDisposable StartTimer(string name, double sampleRate = 1, string[] tags = null) => null;
        public static void Time(Action action, string statName, double sampleRate = 1, string[] tags = null) { }
        public static T Time<T>(Func<T> func, string statName, double sampleRate = 1, string[] tags = null) => default;
        public static void Timer(string statName, double value, double sampleRate = 1, string[] tags = null) { }
        public static void ServiceCheck(string name, Status status, int? timestamp = null, string hostname = null, string[] tags = null, string message = null) { }
    }
}
