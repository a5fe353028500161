// The recorder, its live switch and its events belong to the whole process, and what tests say about time is safer when
// nothing else is running.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
